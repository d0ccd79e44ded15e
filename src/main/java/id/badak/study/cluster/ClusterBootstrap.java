package id.badak.study.cluster;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Draws;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Normal;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The spread of Σk₁/Σn₁ − Σk₀/Σn₀ when whole groups are drawn again, with their rows.
///
/// As many groups as there are, each with the same chance each time; the error is the standard
/// deviation over the draws, the interval from their quantiles (R's type 7), the p from the normal
/// distribution. Source: Davison and Hinkley (1997). Each draw has random numbers of its own, from
/// the seed and its number, so that the answer is the same on any number of processors.
///
/// @param unusable draws in which one period was empty; they are left out and this says so
public record ClusterBootstrap(Effect effect, int draws, int unusable) {

    /// One group: so many met of so many, before and after.
    public record Counts(int metBefore, int before, int metAfter, int after) {
        public Counts {
            if (metBefore < 0 || metBefore > before || metAfter < 0 || metAfter > after) {
                throw new IllegalArgumentException("no counts of a group");
            }
        }
    }

    /// Draws each group by itself, whatever it counts.
    public static Outcome<ClusterBootstrap> of(List<Counts> groups, int draws, long seed, double level) {
        return of(groups, PackedCounts::new, draws, seed, level);
    }

    /// Draws how often each pattern of counts comes: the same law with other random numbers, and
    /// faster by as much as groups count alike.
    public static Outcome<ClusterBootstrap> ofPatterns(List<Counts> groups, int draws, long seed, double level) {
        return of(groups, Patterns::new, draws, seed, level);
    }

    private static Outcome<ClusterBootstrap> of(
            List<Counts> groups, Function<List<Counts>, Draw> way, int draws, long seed, double level) {
        if (draws < 2) {
            throw new IllegalArgumentException("fewer than two draws");
        }
        if (groups.size() < 2) {
            return Outcome.withheld(groups.isEmpty() ? Reason.NO_ROWS : Reason.ONE_CLUSTER);
        }
        long before = groups.stream().mapToLong(Counts::before).sum();
        long after = groups.stream().mapToLong(Counts::after).sum();
        if (before == 0 || after == 0) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        long metBefore = groups.stream().mapToLong(Counts::metBefore).sum();
        long metAfter = groups.stream().mapToLong(Counts::metAfter).sum();
        double value = (double) metAfter / after - (double) metBefore / before;
        var draw = way.apply(groups);
        double[] drawn = IntStream.range(0, draws)
                .parallel()
                .mapToDouble(number -> draw.next(Draws.begin(seed, number)))
                .toArray();
        double[] usable = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
        double error = deviation(usable);
        if (!(error > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double tail = (1 - level) / 2;
        var interval = new ConfidenceInterval(
                Draws.quantile(usable, tail), Draws.quantile(usable, 1 - tail), level, Method.CLUSTER_BOOTSTRAP);
        var sample = Sample.of(before + after).meeting(metBefore + metAfter).in(groups.size());
        return Outcome.of(new ClusterBootstrap(
                new Effect(
                        Method.CLUSTER_BOOTSTRAP,
                        "difference",
                        value,
                        error,
                        OptionalDouble.empty(),
                        interval,
                        Normal.twoSidedP(value / error),
                        sample),
                draws,
                draws - usable.length));
    }

    private static double deviation(double[] values) {
        if (values.length < 2) {
            return 0;
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
