package id.badak.study.indicator;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// k of n, with the interval in which the share behind it may lie.
record Share(int k, int n) {
    private static final double ERROR_RATE = 0.05;

    Share {
        if (k < 0 || k > n) {
            throw new IllegalArgumentException("no share: %d of %d".formatted(k, n));
        }
    }

    /// Whether nothing was counted, so that there is no percentage.
    boolean isEmpty() {
        return n == 0;
    }

    double percent() {
        return 100.0 * k / n;
    }

    /// The 95 % score interval, in percent. Source: Wilson (1927); it holds for small n.
    Range wilson() {
        var bounds = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, ERROR_RATE);
        return new Range(Math.max(0, 100 * bounds.getLowerBound()), Math.min(100, 100 * bounds.getUpperBound()));
    }

    /// The 95 % interval of the difference to an earlier share of other units, in points.
    ///
    /// Source: Newcombe (1998), method 10, from the two Wilson intervals.
    Range newcombe(Share before) {
        var now = wilson();
        var then = before.wilson();
        var difference = percent() - before.percent();
        var down = Math.hypot(percent() - now.lower(), then.upper() - before.percent());
        var up = Math.hypot(now.upper() - percent(), before.percent() - then.lower());
        return new Range(difference - down, difference + up);
    }

    /// From lower to upper.
    record Range(double lower, double upper) {}
}
