package id.badak.sync;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// The proof that an operation is kept: shown to the person, and the same for every replay.
///
/// @param replayed whether this is the first answer given again
/// @param standing where it stands on the way into a backup; a device keeps the operation until it
///                 is [Standing#durable]
public record Receipt(UUID operation, String kind, Instant receivedAt, boolean replayed, Standing standing) {

    /// The receipt's number in a form that can be read out on the telephone: the last eight
    /// hexadecimal digits of the operation, in two groups.
    public String number() {
        var digits = operation.toString();
        return digits.substring(28, 32).toUpperCase(Locale.ROOT) + "-"
                + digits.substring(32).toUpperCase(Locale.ROOT);
    }
}
