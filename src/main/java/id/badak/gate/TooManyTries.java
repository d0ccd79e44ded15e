package id.badak.gate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/// Not this try: the allowance is used up.
final class TooManyTries extends AuthenticationException {
    static final String WAIT = TooManyTries.class.getName();
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    Duration waitFor() {
        return wait;
    }

    /// Whole minutes, rounded up, as a person counts them.
    static long minutes(@Nullable Duration wait) {
        return wait == null ? 0 : Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
