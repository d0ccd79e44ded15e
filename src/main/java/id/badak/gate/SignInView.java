package id.badak.gate;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sign-in page.
///
/// @param username      what was typed
/// @param told          what there is to say: the words of the page's address, or [#FAILED]
/// @param waiting       how long until the next try; null when one may try now
/// @param throughOffice whether the office's own provider lets people in too
record SignInView(
        String username, Set<String> told, @Nullable Duration waiting, boolean throughOffice) {
    static final String FAILED = "gagal";

    boolean failed() {
        return told.contains(FAILED);
    }

    boolean left() {
        return told.contains("keluar");
    }

    /// Whether the provider let somebody in whom Badak does not know.
    boolean refused() {
        return told.contains("ditolak");
    }

    long waitMinutes() {
        return TooManyTries.minutes(waiting);
    }
}
