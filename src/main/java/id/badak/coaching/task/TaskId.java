package id.badak.coaching.task;

import java.util.UUID;

public record TaskId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
