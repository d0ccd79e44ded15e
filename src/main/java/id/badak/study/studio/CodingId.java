package id.badak.study.studio;

import java.util.UUID;

public record CodingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
