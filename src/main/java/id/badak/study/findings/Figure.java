package id.badak.study.findings;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// A number with all it rests on.
///
/// @param value  of a test its statistic; absent for an exact test, which has none
/// @param k      the numerators in the order of the periods; empty where the outcome has none
/// @param n      the denominators, likewise
/// @param groups how many offices or facilities stand in for independent observations
/// @param p      of each test made on this number; none for a single share
public record Figure(
        OptionalDouble value,
        List<Long> k,
        List<Long> n,
        OptionalLong groups,
        OptionalDouble standardError,
        OptionalDouble degrees,
        Optional<ConfidenceInterval> interval,
        List<PValue> p) {
    public Figure {
        k = List.copyOf(k);
        n = List.copyOf(n);
        p = List.copyOf(p);
    }

    public record PValue(Method method, double value) {}

    static Figure of(Proportion share, ConfidenceInterval interval) {
        return of(share.value()).with(interval).with(List.of((long) share.k()), List.of((long) share.n()), List.of());
    }

    static Figure of(Effect effect) {
        return new Figure(
                OptionalDouble.of(effect.value()),
                met(effect.sample()),
                List.of(effect.sample().n()),
                effect.sample().clusters(),
                OptionalDouble.of(effect.standardError()),
                effect.degrees(),
                Optional.of(effect.interval()),
                List.of(new PValue(effect.method(), effect.p())));
    }

    static Figure of(Significance test) {
        return new Figure(
                test.statistic(),
                met(test.sample()),
                List.of(test.sample().n()),
                test.sample().clusters(),
                OptionalDouble.empty(),
                test.degrees(),
                Optional.empty(),
                List.of(new PValue(test.method(), test.p())));
    }

    static Figure of(double value) {
        return new Figure(
                OptionalDouble.of(value),
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of());
    }

    Figure with(List<Long> newK, List<Long> newN, List<PValue> newP) {
        return new Figure(value, newK, newN, groups, standardError, degrees, interval, newP);
    }

    Figure with(ConfidenceInterval another) {
        return new Figure(value, k, n, groups, standardError, degrees, Optional.of(another), p);
    }

    private static List<Long> met(Sample sample) {
        return sample.met().isPresent() ? List.of(sample.met().getAsLong()) : List.of();
    }
}
