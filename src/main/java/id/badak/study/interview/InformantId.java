package id.badak.study.interview;

import java.util.UUID;

public record InformantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
