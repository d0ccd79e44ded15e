package id.badak.study.cluster;

import java.util.SplittableRandom;

/// The random numbers of one draw, from the seed and the draw's number alone: whoever draws it, in
/// whatever order, draws the same.
final class Draws {
    private Draws() {}

    /// Seeds are mixed, since the JDK's generator steps by a constant: seeds that differ by a
    /// multiple of it would give the same numbers, shifted.
    static SplittableRandom begin(long seed, long number) {
        return new SplittableRandom(mix(seed ^ mix(number + 0x632BE59BD9B4E019L)));
    }

    /// The finisher of MurmurHash3.
    private static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
