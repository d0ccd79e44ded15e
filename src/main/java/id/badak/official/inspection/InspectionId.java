package id.badak.official.inspection;

import java.util.UUID;

/// Identifies an inspection; the same as the operation that recorded it.
public record InspectionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
