package id.badak.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry as its office's chain covers it: ids and words of the program, never a person's.
///
/// @param at  to the microsecond, which is what the database keeps
/// @param key the id of the key that seals it
record Link(
        String zone,
        UUID office,
        long sequence,
        UUID id,
        Instant at,
        UUID account,
        String role,
        String act,
        UUID subject,
        @Nullable UUID enterprise,
        String key) {

    /// What comes before the first entry.
    static final String NOTHING = "0".repeat(64);

    /// The bytes that are sealed. Frozen: `LinkTests` holds them, for a change would make every
    /// journal that exists look altered. Another form needs another first line.
    ///
    /// No word of the program holds a line break, so no two entries have the same bytes.
    byte[] bytes() {
        return String.join(
                        "\n",
                        "badak-journal-1",
                        zone,
                        office.toString(),
                        Long.toString(sequence),
                        id.toString(),
                        "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1000),
                        account.toString(),
                        role,
                        act,
                        subject.toString(),
                        enterprise == null ? "-" : enterprise.toString(),
                        key)
                .getBytes(StandardCharsets.UTF_8);
    }
}
