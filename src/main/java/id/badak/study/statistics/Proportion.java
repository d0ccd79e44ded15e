package id.badak.study.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// So many of so many: a count of those that meet the standard, among those looked at.
public record Proportion(int k, int n) {
    public Proportion {
        if (n < 1 || k < 0 || k > n) {
            throw new IllegalArgumentException("no proportion: %d of %d".formatted(k, n));
        }
    }

    public double value() {
        return (double) k / n;
    }

    /// The score interval: the values p for which |k/n − p| ≤ z·√(p(1−p)/n).
    ///
    /// Source: Wilson (1927). It stays within 0 and 1 and holds for small n, which the usual
    /// p ± z·√(p(1−p)/n) does not.
    public ConfidenceInterval wilson(double level) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, level, Method.WILSON);
    }

    /// The exact interval from the binomial tails, via the beta distribution.
    ///
    /// Source: Clopper and Pearson (1934). It never covers less than promised and is wider for it.
    public ConfidenceInterval clopper(double level) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, level, Method.CLOPPER_PEARSON);
    }

    /// The middle of the beta distribution with half a case added on either side.
    ///
    /// Source: Brown, Cai and DasGupta (2001). Between Wilson's and the exact one in length; at k =
    /// 0 the library gives 0 as lower bound, and at k = n 1 as upper, as they ask.
    public ConfidenceInterval jeffreys(double level) {
        return interval(BinomialConfidenceInterval.JEFFREYS, level, Method.JEFFREYS);
    }

    private ConfidenceInterval interval(BinomialConfidenceInterval kind, double level, Method method) {
        var bounds = kind.fromErrorRate(n, k, 1 - level);
        // At k = 0 the library's Wilson bound may come out as −3e-18.
        return new ConfidenceInterval(
                Math.max(0, bounds.getLowerBound()), Math.min(1, bounds.getUpperBound()), level, method);
    }

    @Override
    public String toString() {
        return k + "/" + n;
    }
}
