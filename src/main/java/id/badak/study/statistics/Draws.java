package id.badak.study.statistics;

import java.util.SplittableRandom;

/// What estimators that draw again share: random numbers that belong to a draw, and the quantiles of
/// what was drawn.
public final class Draws {
    private Draws() {}

    /// The random numbers of one draw, from the seed and the draw's number alone: whoever draws it,
    /// in whatever order, draws the same.
    ///
    /// Seeds are mixed, since the JDK's generator steps by a constant: seeds that differ by a
    /// multiple of it would give the same numbers, shifted.
    public static SplittableRandom begin(long seed, long number) {
        return new SplittableRandom(mix(seed ^ mix(number + 0x632BE59BD9B4E019L)));
    }

    /// R's type 7, of values in ascending order.
    public static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// The finisher of MurmurHash3.
    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
