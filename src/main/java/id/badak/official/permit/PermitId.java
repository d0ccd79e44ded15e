package id.badak.official.permit;

import java.util.UUID;

/// Identifies a permit; the same as the form that recorded it.
public record PermitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
