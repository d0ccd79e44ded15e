package id.badak.study.cluster;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// The groups' counts as one draw reads them, millions of times: four numbers of 16 bits in a long
/// where they fit, so that a draw is one addition.
final class PackedCounts implements Draw {
    private static final int LANE = 0xFFFF;

    private final int groups;
    private final long[] packed;
    private final int[] wide;
    /// How many groups can be added before a lane of 16 bits could run over; 0 where they are not
    /// packed.
    private final int run;

    PackedCounts(List<ClusterBootstrap.Counts> counts) {
        groups = counts.size();
        int largest = counts.stream()
                .mapToInt(one -> Math.max(one.before(), one.after()))
                .max()
                .orElseThrow();
        run = LANE / largest;
        packed = run > 0 ? counts.stream().mapToLong(PackedCounts::pack).toArray() : new long[0];
        wide = run > 0 ? new int[0] : flat(counts);
    }

    static int[] flat(Collection<ClusterBootstrap.Counts> counts) {
        return counts.stream()
                .flatMapToInt(one -> IntStream.of(one.metBefore(), one.before(), one.metAfter(), one.after()))
                .toArray();
    }

    private static long pack(ClusterBootstrap.Counts one) {
        return (long) one.metBefore()
                | (long) one.before() << 16
                | (long) one.metAfter() << 32
                | (long) one.after() << 48;
    }

    @Override
    public double next(SplittableRandom random) {
        return run > 0 ? drawPacked(random) : drawWide(random);
    }

    private double drawPacked(SplittableRandom random) {
        long metBefore = 0;
        long before = 0;
        long metAfter = 0;
        long after = 0;
        int left = groups;
        while (left > 0) {
            int now = Math.min(left, run);
            long sum = 0;
            int i = 0;
            for (; i + 1 < now; i += 2) {
                long bits = random.nextLong();
                sum += packed[index(bits >>> 32, random)] + packed[index(bits & 0xFFFFFFFFL, random)];
            }
            if (i < now) {
                sum += packed[index(random.nextLong() >>> 32, random)];
            }
            metBefore += sum & LANE;
            before += sum >>> 16 & LANE;
            metAfter += sum >>> 32 & LANE;
            after += sum >>> 48;
            left -= now;
        }
        return (double) metAfter / after - (double) metBefore / before;
    }

    private double drawWide(SplittableRandom random) {
        var sums = new long[4];
        for (int i = 0; i < groups; i++) {
            int from = 4 * index(random.nextLong() >>> 32, random);
            for (int j = 0; j < 4; j++) {
                sums[j] += wide[from + j];
            }
        }
        return (double) sums[2] / sums[3] - (double) sums[0] / sums[1];
    }

    /// A group from 32 random bits, each with exactly the same chance. Source: Lemire D (2019), ACM
    /// Trans Model Comput Simul 29(1):3.
    private int index(long bits, SplittableRandom random) {
        long product = bits * groups;
        if ((product & 0xFFFFFFFFL) < groups) {
            long threshold = (1L << 32) % groups;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (random.nextLong() >>> 32) * groups;
            }
        }
        return (int) (product >>> 32);
    }
}
