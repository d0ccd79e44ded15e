package id.badak.gate.allowance;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/// Refuses a try before the secret is looked at.
public final class TooManyTries extends AuthenticationException {
    public static final String WAIT = TooManyTries.class.getName();
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    public Duration waitFor() {
        return wait;
    }

    /// Whole minutes, rounded up, as a person counts them.
    public static long minutes(@Nullable Duration wait) {
        return wait == null ? 0 : Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
