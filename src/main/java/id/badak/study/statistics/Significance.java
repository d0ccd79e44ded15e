package id.badak.study.statistics;

import java.util.OptionalDouble;

/// What a test says that estimates nothing: how surprising the counts are if nothing is the matter.
///
/// @param statistic absent where an exact test orders the tables themselves
/// @param degrees   of the χ² distribution; absent where it is not used
public record Significance(Method method, OptionalDouble statistic, OptionalDouble degrees, double p, Sample sample) {

    public static Significance chiSquare(Method method, double statistic, double degrees, Sample sample) {
        return new Significance(
                method,
                OptionalDouble.of(statistic),
                OptionalDouble.of(degrees),
                Tails.chiSquare(statistic, degrees),
                sample);
    }

    public static Significance exact(Method method, double p, Sample sample) {
        return new Significance(method, OptionalDouble.empty(), OptionalDouble.empty(), Math.min(1, p), sample);
    }
}
