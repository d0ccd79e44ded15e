package id.badak.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry as its office's chain covers it: ids and words of the program, never a person's.
///
/// @param at  to the microsecond, which is what the database keeps
/// @param seen how many businesses a page of a list showed; null for anything else
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
        @Nullable Integer seen,
        String key) {

    /// What comes before the first entry.
    static final String NOTHING = "0".repeat(64);

    /// The bytes that are sealed. Frozen: `LinkTests` holds them, for a change would make every
    /// journal that exists look altered. Another form needs another first line.
    ///
    /// No word of the program holds a line break, so no two entries have the same bytes. A page of
    /// a list has a line more, and so the second form.
    byte[] bytes() {
        return (seen == null ? words("badak-journal-1") : words("badak-journal-2") + "\n" + seen)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String words(String form) {
        return String.join(
                "\n",
                form,
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
                key);
    }
}
