package id.badak.study.check;

import java.util.UUID;

public record CheckId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
