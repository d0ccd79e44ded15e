package id.badak.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is asked of the journals when personal data may have been seen by somebody who should not have.
///
/// @param until   the first moment that is no longer meant
/// @param account whose deeds are meant; null for everybody's
record Incident(
        UUID office, Instant since, Instant until, @Nullable UUID account) {
    boolean covers(Link link) {
        return !link.at().isBefore(since)
                && link.at().isBefore(until)
                && (account == null || account.equals(link.account()));
    }
}
