package id.badak.notice;

import id.badak.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param nextAt    when it is tried, or was given up waiting for
/// @param givenUpAt null while it is still tried
/// @param fault     why not; null when it has not been tried
record Unsent(
        Notice notice,
        Instant writtenAt,
        Instant nextAt,
        int tries,
        @Nullable Instant givenUpAt,
        @Nullable Fault fault) {
    /// As long again as an office may need to mend its mail server over a weekend. Source: ours.
    private static final Duration ANOTHER_ROUND = Duration.ofDays(3);

    boolean isGivenUp() {
        return givenUpAt != null;
    }

    /// What was given up may be tried again, unless it carries a link: its minutes are over, and it
    /// would open nothing.
    boolean isRepeatable() {
        return isGivenUp() && !notice.isTicket();
    }

    /// Begins a round of tries anew, with time enough to end it.
    Unsent repeat(Instant now) {
        if (!isRepeatable()) {
            throw Problem.refuse(new NothingToTryAgain());
        }
        return new Unsent(notice.until(now.plus(ANOTHER_ROUND)), writtenAt, now, 0, null, fault);
    }
}
