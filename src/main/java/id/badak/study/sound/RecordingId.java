package id.badak.study.sound;

import java.util.UUID;

public record RecordingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
