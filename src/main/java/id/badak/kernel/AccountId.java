package id.badak.kernel;

import java.util.UUID;

/// Identifies a person who signs in, or the system account a job acts as.
public record AccountId(UUID value) {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
