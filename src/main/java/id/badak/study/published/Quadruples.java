package id.badak.study.published;

import id.badak.study.statistics.DifferenceOfChanges;
import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.Intervals;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Normal;
import id.badak.study.statistics.PValues;
import id.badak.study.statistics.TwoProportions;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/// All combinations of the pairs of one change with the pairs of another.
///
/// There may be millions, so the loop keeps to plain numbers. The p is taken only of the smallest
/// and the largest |z|, since p falls as |z| rises.
final class Quadruples {
    private static final double CRITICAL_Z = Normal.criticalZ(Limits.ALPHA);

    private final DoubleSummaryStatistics differences = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics sizes = new DoubleSummaryStatistics();
    private final Intervals.Counter intervals = new Intervals.Counter(Method.INTERACTION_Z, Limits.LEVEL);
    private long significant;

    Quadruples(List<TwoProportions> first, List<TwoProportions> second) {
        var difference = second.stream().mapToDouble(TwoProportions::difference).toArray();
        var variance = second.stream().mapToDouble(TwoProportions::variance).toArray();
        for (var one : first) {
            double ownDifference = one.difference();
            double ownVariance = one.variance();
            for (int i = 0; i < difference.length; i++) {
                add(new DifferenceOfChanges(ownDifference - difference[i], ownVariance + variance[i]));
            }
        }
    }

    JointOutcome outcome() {
        var p = new Extremes(Normal.twoSidedP(sizes.getMax()), Normal.twoSidedP(sizes.getMin()));
        var test = new PValues(Method.INTERACTION_Z, p, significant, sizes.getCount());
        return new JointOutcome(Extremes.of(differences), intervals.intervals(), List.of(test));
    }

    private void add(DifferenceOfChanges one) {
        double size = Math.abs(one.z());
        double half = CRITICAL_Z * Math.sqrt(one.variance());
        differences.accept(one.difference());
        sizes.accept(size);
        intervals.add(one.difference() - half, one.difference() + half);
        if (size > CRITICAL_Z) {
            significant++;
        }
    }
}
