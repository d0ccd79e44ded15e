package id.badak.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds for every count, not only for the paper's.
class EstimatorTests {
    private static final double LEVEL = 0.95;

    @Property
    void wilsonHoldsTheProportionAndStaysWithinZeroAndOne(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @DoubleRange(max = 1) double share) {
        var proportion = new Proportion((int) (n * share), n);
        for (var interval : new ConfidenceInterval[] {
            proportion.wilson(LEVEL), proportion.clopper(LEVEL), proportion.jeffreys(LEVEL)
        }) {
            assertThat(interval.lower()).isBetween(0.0, proportion.value() + 1e-12);
            assertThat(interval.upper()).isBetween(proportion.value() - 1e-12, 1.0);
        }
    }

    @Property
    void wilsonOfTheComplementIsTheMirror(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @DoubleRange(max = 1) double share) {
        int k = (int) (n * share);
        var interval = new Proportion(k, n).wilson(LEVEL);
        var mirror = new Proportion(n - k, n).wilson(LEVEL);
        assertThat(interval.lower()).isCloseTo(1 - mirror.upper(), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Property(tries = 300)
    void exchangingThePeriodsTurnsTheSign(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(min = 1, max = 400) int m,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(max = 1) double other) {
        var before = new Proportion((int) (n * share), n);
        var after = new Proportion((int) (m * other), m);
        var forth = new TwoProportions(before, after);
        var back = new TwoProportions(after, before);
        var tiny = org.assertj.core.data.Offset.offset(1e-9);
        assertThat(forth.pooledZ()).isCloseTo(-back.pooledZ(), tiny);
        assertThat(forth.fisherP()).isCloseTo(back.fisherP(), tiny).isBetween(0.0, 1.0);
        assertThat(forth.newcombe(LEVEL).lower())
                .isCloseTo(-back.newcombe(LEVEL).upper(), tiny);
        assertThat(forth.newcombe(LEVEL).lower()).isLessThanOrEqualTo(forth.difference() + 1e-12);
    }

    @Property(tries = 300)
    void smallestSampleIsTheFirstThatIsSignificant(
            @ForAll @IntRange(min = 1, max = 99) int before, @ForAll @IntRange(min = 1, max = 99) int after) {
        var sample = new SmallestSample(before / 100.0, after / 100.0);
        var found = sample.findEqualN(0.05);
        if (before == after) {
            assertThat(found).isEmpty();
            return;
        }
        int n = found.orElseThrow();
        assertThat(sample.pooledP(n)).isLessThanOrEqualTo(0.05);
        assertThat(n == 2 || sample.pooledP(n - 1) > 0.05).isTrue();
    }
}
