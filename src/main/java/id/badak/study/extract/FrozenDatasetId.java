package id.badak.study.extract;

import java.util.UUID;

public record FrozenDatasetId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
