package id.badak.study.statistics;

import java.util.OptionalDouble;

/// One estimated quantity with all a reader needs to doubt it.
///
/// @param name          which quantity of the model, as in `post`
/// @param standardError on the scale on which the interval is symmetric; of a ratio, on the log
///                      scale
/// @param degrees       of Student's t; absent where the normal distribution is used
public record Effect(
        Method method,
        String name,
        double value,
        double standardError,
        OptionalDouble degrees,
        ConfidenceInterval interval,
        double p,
        Sample sample) {

    /// The interval value ± z·se, and the p that belongs to it.
    public static Effect normal(
            Method method, String name, double value, double standardError, double level, Sample sample) {
        double half = Normal.criticalZ(1 - level) * standardError;
        return new Effect(
                method,
                name,
                value,
                standardError,
                OptionalDouble.empty(),
                new ConfidenceInterval(value - half, value + half, level, method),
                Normal.twoSidedP(value / standardError),
                sample);
    }

    /// The interval value ± t·se, and the p that belongs to it.
    public static Effect student(
            Method method,
            String name,
            double value,
            double standardError,
            double degrees,
            double level,
            Sample sample) {
        double half = Tails.criticalT(1 - level, degrees) * standardError;
        return new Effect(
                method,
                name,
                value,
                standardError,
                OptionalDouble.of(degrees),
                new ConfidenceInterval(value - half, value + half, level, method),
                Tails.twoSidedT(value / standardError, degrees),
                sample);
    }

    public double statistic() {
        return value / standardError;
    }

    /// The same effect of a log scale as a ratio: value and bounds to the power of e.
    public Effect asRatio() {
        return new Effect(
                method,
                name,
                Math.exp(value),
                standardError,
                degrees,
                new ConfidenceInterval(
                        Math.exp(interval.lower()), Math.exp(interval.upper()), interval.level(), interval.method()),
                p,
                sample);
    }
}
