package id.badak.study.satisfaction;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/// Two groups of ordered scores: U counts how often one of the first is above one of the second,
/// ties for half.
///
/// The p by the normal distribution with the correction for ties and none for continuity. Source:
/// Mann and Whitney (1947). It compares positions and not means.
public record GroupComparison(List<Double> first, List<Double> second) {
    public GroupComparison {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    public Outcome<Significance> mannWhitney() {
        if (first.isEmpty() || second.isEmpty()) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        if (Stream.concat(first.stream(), second.stream()).distinct().count() < 2) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        var result = MannWhitneyUTest.withDefaults()
                .with(PValueMethod.ASYMPTOTIC)
                .with(ContinuityCorrection.DISABLED)
                .test(values(first), values(second));
        return Outcome.of(new Significance(
                Method.MANN_WHITNEY,
                OptionalDouble.of(result.getStatistic()),
                OptionalDouble.empty(),
                Math.min(1, result.getPValue()),
                Sample.of((long) first.size() + second.size())));
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
