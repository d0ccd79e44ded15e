package id.badak.valve;

import java.util.UUID;

/// The same as the operation that asked.
public record ValveRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
