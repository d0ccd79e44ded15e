package id.badak.cast;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Catches the no of a door, for a test to look at.
public final class Refusals {
    private Refusals() {}

    /// Gives the problem that an act is refused with; fails when it is not refused.
    public static Problem of(ThrowingCallable act) {
        var refused = catchThrowableOfType(Refusal.class, act);
        if (refused == null) {
            throw new AssertionError("it was not refused");
        }
        return refused.problem();
    }

    /// Names it, as in `visit.date-ahead`: for the problems of another module.
    public static String keyOf(ThrowingCallable act) {
        return of(act).key();
    }
}
