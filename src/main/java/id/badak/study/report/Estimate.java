package id.badak.study.report;

import id.badak.study.published.ClaimReading;
import id.badak.study.published.Judgement;
import id.badak.study.published.Limits;
import id.badak.study.published.PointReading;
import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.DifferenceOfChanges;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One computed number with all it rests on, as `results.json` lists it.
///
/// @param k        the numerators, in the order of the periods; empty where they are not known
/// @param n        the denominators, likewise
/// @param interval absent for a sample size
/// @param p        the p of each test made on this number; none for a single proportion
record Estimate(
        String id,
        Quantity quantity,
        double value,
        List<Integer> k,
        List<Integer> n,
        @Nullable ConfidenceInterval interval,
        List<PValue> p,
        Method method) {
    /// Source: ours. Pairs are listed one by one in `results.json` up to this many; above, only
    /// their range is.
    private static final int MOST_LISTED = 2_000;

    /// The same for one point, whose bare k and n are in `points` in any case.
    private static final int MOST_LISTED_PER_POINT = 100;

    enum Quantity {
        PROPORTION,
        DIFFERENCE,
        DIFFERENCE_OF_DIFFERENCES,
        SAMPLE_SIZE
    }

    record PValue(Method method, double value) {}

    /// Every number of the evaluation that stands on one k and n, and the sample sizes. Where there
    /// are too many possibilities to list, the claim's range must do.
    static List<Estimate> list(Judgement judgement) {
        var all = new ArrayList<Estimate>();
        for (var point : judgement.points()) {
            if (point.possible().size() <= MOST_LISTED_PER_POINT) {
                point.possible().forEach(one -> all.add(ofPoint(point, one)));
            }
        }
        for (var change : judgement.changes()) {
            change.equalN().ifPresent(n -> all.add(ofSample(change, n)));
            if (change.possibilities() <= MOST_LISTED) {
                change.pairs().forEach(pair -> all.add(ofPair(change, pair)));
            }
        }
        for (var comparison : judgement.comparisons()) {
            if (comparison.possibilities() == 1) {
                all.add(ofComparison(comparison));
            }
        }
        return List.copyOf(all);
    }

    private static Estimate ofPoint(PointReading point, Proportion one) {
        return new Estimate(
                point.id() + "." + name(one),
                Quantity.PROPORTION,
                one.value(),
                List.of(one.k()),
                List.of(one.n()),
                one.wilson(Limits.LEVEL),
                List.of(),
                point.point().isExact() ? Method.WILSON : Method.GRIM);
    }

    private static Estimate ofPair(ClaimReading.Change change, TwoProportions pair) {
        return new Estimate(
                change.claim().id() + "." + name(pair.before()) + "." + name(pair.after()),
                Quantity.DIFFERENCE,
                pair.difference(),
                List.of(pair.before().k(), pair.after().k()),
                List.of(pair.before().n(), pair.after().n()),
                pair.newcombe(Limits.LEVEL),
                List.of(new PValue(Method.POOLED_Z, pair.pooledP()), new PValue(Method.FISHER, pair.fisherP())),
                Method.NEWCOMBE);
    }

    private static Estimate ofSample(ClaimReading.Change change, int n) {
        return new Estimate(
                change.claim().id() + ".equal-n",
                Quantity.SAMPLE_SIZE,
                n,
                List.of(),
                List.of(n, n),
                null,
                List.of(),
                Method.EQUAL_N);
    }

    private static Estimate ofComparison(ClaimReading.Comparison comparison) {
        var first = comparison.first().pairs().getFirst();
        var second = comparison.second().pairs().getFirst();
        var both = DifferenceOfChanges.of(first, second);
        return new Estimate(
                comparison.claim().id() + ".exact",
                Quantity.DIFFERENCE_OF_DIFFERENCES,
                both.difference(),
                List.of(
                        first.before().k(),
                        first.after().k(),
                        second.before().k(),
                        second.after().k()),
                List.of(
                        first.before().n(),
                        first.after().n(),
                        second.before().n(),
                        second.after().n()),
                both.interval(Limits.LEVEL),
                List.of(new PValue(Method.INTERACTION_Z, both.p())),
                Method.INTERACTION_Z);
    }

    private static String name(Proportion one) {
        return one.k() + "-" + one.n();
    }
}
