package id.badak.study.agreement;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Draws;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Drawing what was coded again: how often, from which seed, for an interval of which level.
///
/// Blocks are drawn, with all that is in them: the characters of one text resemble each other, and
/// drawing them one by one would give an interval that is far too narrow. The bounds are quantiles of
/// the draws. Source: Davison and Hinkley (1997), the cluster bootstrap.
public record Redraw(int draws, long seed, double level) {
    /// Of fewer, most draws are the same few texts again. Source: ours.
    private static final int FEWEST_BLOCKS = 5;

    /// The share of draws that must give a number: those that give none are not like the others, and
    /// leaving many of them out moves the bounds. Source: ours.
    private static final double FEWEST_USABLE = 0.9;

    public Redraw {
        if (draws < 2 || level <= 0 || level >= 1) {
            throw new IllegalArgumentException("no way of drawing");
        }
    }

    /// What came of the draws.
    ///
    /// @param blocks   how many there are to draw from
    /// @param unusable draws in which the coefficient could not be computed; they are left out
    public record Interval(ConfidenceInterval interval, CodingUnit unit, int blocks, int draws, int unusable) {}

    /// @param coefficient of the numbers of the blocks drawn; not finite where there is none
    Outcome<Interval> of(int blocks, CodingUnit unit, ToDoubleFunction<int[]> coefficient) {
        if (blocks < FEWEST_BLOCKS) {
            return Outcome.withheld(Reason.FEW_BLOCKS);
        }
        double[] usable = IntStream.range(0, draws)
                .parallel()
                .mapToDouble(number -> coefficient.applyAsDouble(drawn(blocks, Draws.begin(seed, number))))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (usable.length < FEWEST_USABLE * draws) {
            return Outcome.withheld(Reason.UNUSABLE_DRAWS);
        }
        if (!(usable[0] < usable[usable.length - 1])) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double tail = (1 - level) / 2;
        var interval = new ConfidenceInterval(
                Draws.quantile(usable, tail), Draws.quantile(usable, 1 - tail), level, Method.AGREEMENT_BOOTSTRAP);
        return Outcome.of(new Interval(interval, unit, blocks, draws, draws - usable.length));
    }

    private static int[] drawn(int blocks, SplittableRandom random) {
        var numbers = new int[blocks];
        Arrays.setAll(numbers, any -> random.nextInt(blocks));
        return numbers;
    }
}
