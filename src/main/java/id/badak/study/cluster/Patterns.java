package id.badak.study.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/// Groups that count alike, taken together: how often each pattern comes is multinomial, drawn as
/// one binomial after the other. Exactly the law of drawing the groups one by one.
final class Patterns implements Draw {
    private final int groups;
    private final int[] often;
    private final int[] counts;

    Patterns(List<ClusterBootstrap.Counts> counts) {
        this.groups = counts.size();
        var seen = new LinkedHashMap<ClusterBootstrap.Counts, Integer>();
        counts.forEach(one -> seen.merge(one, 1, Integer::sum));
        this.often = seen.values().stream().mapToInt(Integer::intValue).toArray();
        this.counts = PackedCounts.flat(seen.keySet());
    }

    @Override
    public double next(SplittableRandom random) {
        long metBefore = 0;
        long before = 0;
        long metAfter = 0;
        long after = 0;
        int left = groups;
        int weight = groups;
        for (int i = 0; i < often.length && left > 0; i++) {
            long times = Binomial.draw(left, (double) often[i] / weight, random);
            weight -= often[i];
            left -= (int) times;
            metBefore += times * counts[4 * i];
            before += times * counts[4 * i + 1];
            metAfter += times * counts[4 * i + 2];
            after += times * counts[4 * i + 3];
        }
        return (double) metAfter / after - (double) metBefore / before;
    }
}
