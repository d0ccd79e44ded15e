package id.badak.gate.signin;

import id.badak.gate.allowance.TooManyTries;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// @param username      what was typed
/// @param news          what there is to say before the form
/// @param waiting       how long until the next try; null when one may try now
/// @param throughOffice whether the office's own provider lets people in too
record SignInView(String username, News news, @Nullable Duration waiting, boolean throughOffice) {

    enum News {
        NONE,
        FAILED,
        LEFT,
        /// The office's provider let somebody in whom Badak does not know.
        REFUSED
    }

    boolean failed() {
        return news == News.FAILED;
    }

    boolean left() {
        return news == News.LEFT;
    }

    boolean refused() {
        return news == News.REFUSED;
    }

    long waitMinutes() {
        return TooManyTries.minutes(waiting);
    }
}
