package id.badak.kernel;

import java.util.UUID;

/// Identifies an office of the regulator.
public record OfficeId(UUID value) {
    public static OfficeId of(String text) {
        return new OfficeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
