package id.badak.gate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The sign-in page.
///
/// @param username what was typed
/// @param failed   whether the last try was refused
/// @param waiting     how long until the next try; null when one may try now
/// @param left     whether the person has just signed out
record SignInView(String username, boolean failed, @Nullable Duration waiting, boolean left) {

    long waitMinutes() {
        return TooManyTries.minutes(waiting);
    }
}
