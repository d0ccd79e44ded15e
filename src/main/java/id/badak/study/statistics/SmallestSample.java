package id.badak.study.statistics;

import java.util.OptionalInt;

/// How many each period needs before a change of this size is told from chance.
///
/// Both periods get the same n and the printed percentages are taken as exact, so this is a plan
/// for the next count, not a statement on this one. It is no power either: at this n a true change
/// of this size would be found about every second time.
///
/// Source: the pooled z of Fleiss (1981), solved for n.
public record SmallestSample(double before, double after) {
    /// Source: ours. No count of businesses comes near it, and no whole number overflows on the way.
    private static final int LARGEST_N = 100_000_000;

    /// The smallest n, from 2, at which the pooled z has p ≤ alpha; empty when nothing
    /// changed, or so little that it would take more than 100 million.
    ///
    /// From z = d·√(n / (2p(1−p))), p the mean of the two, follows n ≥ 2p(1−p)·z²/d². The bound is
    /// then moved by whole numbers until the p itself agrees.
    public OptionalInt findEqualN(double alpha) {
        double bound = 2 * mean() * (1 - mean()) * Math.pow(Normal.criticalZ(alpha) / (after - before), 2);
        if (!(bound < LARGEST_N)) {
            return OptionalInt.empty();
        }
        int n = Math.max(2, (int) Math.ceil(bound));
        while (n > 2 && pooledP(n - 1) <= alpha) {
            n--;
        }
        while (pooledP(n) > alpha) {
            n++;
        }
        return OptionalInt.of(n);
    }

    double pooledP(int n) {
        double variance = mean() * (1 - mean()) * 2 / n;
        return Normal.twoSidedP((after - before) / Math.sqrt(variance));
    }

    private double mean() {
        return (before + after) / 2;
    }
}
