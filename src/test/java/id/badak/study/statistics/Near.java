package id.badak.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;

/// How near to R, and what an outcome must be.
public final class Near {
    private Near() {}

    /// Within 1e-9, absolute or relative; ten printed digits hold half a unit of the tenth.
    public static void same(double ours, double printed) {
        same(ours, printed, 1e-9);
    }

    public static void same(double ours, double printed, double tolerance) {
        assertThat(ours).isCloseTo(printed, Offset.offset(tolerance * Math.max(1e-3, Math.abs(printed))));
    }

    public static void same(ConfidenceInterval interval, double lower, double upper) {
        same(interval.lower(), lower);
        same(interval.upper(), upper);
    }

    public static <T> T found(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Estimated<T>(var value) -> value;
            case Outcome.Withheld<T>(var reason) -> throw new AssertionError("withheld: " + reason);
        };
    }

    public static void withheld(Outcome<?> outcome, Reason reason) {
        assertThat(outcome).isEqualTo(Outcome.withheld(reason));
    }
}
