package id.badak.study.statistics;

import org.apache.commons.statistics.inference.FisherExactTest;

/// Two proportions from independent samples, an earlier and a later one.
///
/// Independence is an assumption of every method here. If the same facilities were counted twice,
/// these are the wrong methods and McNemar's belongs in their place.
public record TwoProportions(Proportion before, Proportion after) {

    /// The later minus the earlier.
    public double difference() {
        return after.value() - before.value();
    }

    /// The hybrid score interval of the difference.
    ///
    /// With Wilson's l and u of each: d − √((p₂−l₂)² + (u₁−p₁)²) to d + √((u₂−p₂)² + (p₁−l₁)²).
    /// Source: Newcombe (1998), method 10.
    public ConfidenceInterval newcombe(double level) {
        return newcombe(before.wilson(level), after.wilson(level));
    }

    /// The same from Wilson intervals that the caller has already; over many pairs each is met
    /// often.
    public ConfidenceInterval newcombe(ConfidenceInterval first, ConfidenceInterval second) {
        double down = Math.hypot(after.value() - second.lower(), first.upper() - before.value());
        double up = Math.hypot(second.upper() - after.value(), before.value() - first.lower());
        return new ConfidenceInterval(difference() - down, difference() + up, first.level(), Method.NEWCOMBE);
    }

    /// z = d / √(p(1−p)(1/n₁ + 1/n₂)) with p of both samples together; no continuity correction.
    ///
    /// Source: Fleiss (1981). Its square is Pearson's χ² (1900).
    /// When all or none meet the standard in both, nothing differs: 0.
    public double pooledZ() {
        double pooled = (double) ((long) before.k() + after.k()) / ((long) before.n() + after.n());
        double variance = pooled * (1 - pooled) * (1.0 / before.n() + 1.0 / after.n());
        return variance > 0 ? difference() / Math.sqrt(variance) : 0;
    }

    public double pooledP() {
        return Normal.twoSidedP(pooledZ());
    }

    /// The variance of the difference, each sample with its own: p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂.
    public double variance() {
        return variance(before) + variance(after);
    }

    /// Fisher's exact two-sided p: all tables with these margins that are no likelier than this
    /// one.
    ///
    /// Source: Fisher (1935). The table {k₁, n₁−k₁; k₂, n₂−k₂} with an empty column has one member
    /// only, so its p is 1; the library refuses such a table.
    public double fisherP() {
        long met = (long) before.k() + after.k();
        if (met == 0 || met == (long) before.n() + after.n()) {
            return 1;
        }
        int[][] table = {{before.k(), before.n() - before.k()}, {after.k(), after.n() - after.k()}};
        return Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
    }

    private static double variance(Proportion one) {
        return one.value() * (1 - one.value()) / one.n();
    }
}
