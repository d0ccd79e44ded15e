package id.badak.coaching.request;

import java.util.UUID;

/// Identifies a request; it is the id of the form it came by.
public record DataRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
