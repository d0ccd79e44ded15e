package id.badak.study.published;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.Intervals;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.PValues;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

final class Possibilities {
    private Possibilities() {}

    static List<TwoProportions> pairs(PointReading before, PointReading after) {
        var pairs = new ArrayList<TwoProportions>();
        for (var first : before.possible()) {
            for (var second : after.possible()) {
                pairs.add(new TwoProportions(first, second));
            }
        }
        return pairs;
    }

    /// Summarises one change over all its pairs; Fisher's test only while that stays quick, else
    /// the report says that it was not computed.
    static Optional<JointOutcome> ofChange(PointReading before, PointReading after) {
        long count = (long) before.possible().size() * after.possible().size();
        if (count == 0 || count > Limits.MOST_PAIRS) {
            return Optional.empty();
        }
        var pairs = pairs(before, after);
        var tests = new ArrayList<PValues>();
        tests.add(pValues(pairs, Method.POOLED_Z));
        if (count <= Limits.MOST_FISHER_PAIRS) {
            tests.add(pValues(pairs, Method.FISHER));
        }
        var differences = pairs.stream().mapToDouble(TwoProportions::difference).summaryStatistics();
        return Optional.of(new JointOutcome(Extremes.of(differences), intervals(pairs), List.copyOf(tests)));
    }

    private static PValues pValues(List<TwoProportions> pairs, Method method) {
        var counter = new PValues.Counter(method, Limits.ALPHA);
        for (var pair : pairs) {
            counter.add(method == Method.FISHER ? pair.fisherP() : pair.pooledP());
        }
        return counter.values();
    }

    private static Intervals intervals(List<TwoProportions> pairs) {
        var counter = new Intervals.Counter(Method.NEWCOMBE, Limits.LEVEL);
        var wilson = new HashMap<Proportion, ConfidenceInterval>();
        for (var pair : pairs) {
            var interval = pair.newcombe(
                    wilson.computeIfAbsent(pair.before(), one -> one.wilson(Limits.LEVEL)),
                    wilson.computeIfAbsent(pair.after(), one -> one.wilson(Limits.LEVEL)));
            counter.add(interval.lower(), interval.upper());
        }
        return counter.intervals();
    }

    static Optional<JointOutcome> ofComparison(ClaimReading.Change first, ClaimReading.Change second) {
        long count = first.possibilities() * second.possibilities();
        if (first.outcome().isEmpty() || second.outcome().isEmpty() || count > Limits.MOST_QUADRUPLES) {
            return Optional.empty();
        }
        return Optional.of(
                new Quadruples(pairs(first.before(), first.after()), pairs(second.before(), second.after())).outcome());
    }
}
