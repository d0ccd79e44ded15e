package id.badak.journal;

import id.badak.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is looked for in a journal; a part that is null leaves nothing out.
///
/// @param until  the first moment that is no longer meant
/// @param object what it was done to, or the enterprise whose data was touched
/// @param before the entry after which the page begins
public record Search(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable AccountId account,
        @Nullable String act,
        @Nullable UUID object,
        @Nullable Place before) {

    /// Where an entry stands in the order of a journal: newest first.
    public record Place(Instant at, UUID id) {
        public static Place of(Entry entry) {
            return new Place(entry.at(), entry.id());
        }
    }

    /// The same, from behind an entry on.
    public Search behind(Entry entry) {
        return new Search(from, until, account, act, object, Place.of(entry));
    }
}
