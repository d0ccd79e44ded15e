package id.badak.coaching.visit;

import java.util.UUID;

/// Identifies a visit; the same as the operation that recorded it.
public record VisitId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
