package id.badak.valve;

import java.util.UUID;

/// Identifies a request to open the valve.
public record ValveRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
