package id.badak.study.indicator;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.TwoProportions;

/// k of n, with the interval in which the share behind it may lie.
record Share(int k, int n) {
    /// A convention; the pages name it.
    private static final double LEVEL = 0.95;

    Share {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(k, n));
        }
    }

    boolean isEmpty() {
        return n == 0;
    }

    double percent() {
        return 100.0 * k / n;
    }

    /// The 95 % score interval, in percent; it holds for small n.
    PercentInterval wilson() {
        return PercentInterval.of(proportion().wilson(LEVEL));
    }

    /// The 95 % interval of the difference to an earlier share of other units, in points.
    PercentInterval newcombe(Share before) {
        return PercentInterval.of(new TwoProportions(before.proportion(), proportion()).newcombe(LEVEL));
    }

    private Proportion proportion() {
        return new Proportion(k, n);
    }

    /// From lower to upper, in percent or in points.
    record PercentInterval(double lower, double upper) {
        static PercentInterval of(ConfidenceInterval interval) {
            return new PercentInterval(100 * interval.lower(), 100 * interval.upper());
        }
    }
}
