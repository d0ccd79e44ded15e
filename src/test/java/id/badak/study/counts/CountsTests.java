package id.badak.study.counts;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.TwoProportions;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/// What holds for every table, and what cannot be read from some.
class CountsTests {
    private static final double LEVEL = 0.95;

    @Property(tries = 300)
    void intervalsHoldTheDifferenceAndTurnWithThePeriods(
            @ForAll @IntRange(min = 1, max = 300) int n,
            @ForAll @IntRange(min = 1, max = 300) int m,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(max = 1) double other) {
        var pair = pair((int) (n * share), n, (int) (m * other), m);
        var back = new TwoProportions(/* before= */ pair.after(), /* after= */ pair.before());
        var score = new DifferenceIntervals(pair).miettinenNurminen(LEVEL);
        assertThat(score.lower()).isBetween(-1.0, pair.difference() + 1e-9);
        assertThat(score.upper()).isBetween(pair.difference() - 1e-9, 1.0);
        assertThat(score.lower())
                .isCloseTo(
                        -new DifferenceIntervals(back).miettinenNurminen(LEVEL).upper(), Offset.offset(1e-8));
        assertThat(new DifferenceIntervals(pair).agrestiCaffo(LEVEL).lower())
                .isCloseTo(-new DifferenceIntervals(back).agrestiCaffo(LEVEL).upper(), Offset.offset(1e-12));
    }

    @Property(tries = 60)
    void boschlooIsNeverWeakerThanFisher(
            @ForAll @IntRange(min = 2, max = 25) int n,
            @ForAll @IntRange(min = 2, max = 25) int m,
            @ForAll @DoubleRange(max = 0.99) double share,
            @ForAll @DoubleRange(min = 0.05, max = 0.99) double other) {
        var pair = pair((int) ((n + 1) * share), n, Math.max(1, (int) (m * other)), m);
        if (pair.before().k() == n && pair.after().k() == m) {
            return;
        }
        assertThat(found(new IndependenceTests(pair).boschloo()).p()).isLessThanOrEqualTo(pair.fisherP() + 1e-9);
    }

    @Property(tries = 200)
    void theMidPLiesBelowTheExactOne(
            @ForAll @IntRange(max = 60) int lost, @ForAll @IntRange(min = 1, max = 60) int gained) {
        var seen = new Transitions(3, lost, gained, 4);
        assertThat(found(seen.midP()).p()).isBetween(0.0, found(seen.exact()).p());
        assertThat(found(seen.exact()).p())
                .isEqualTo(found(new Transitions(3, gained, lost, 4).exact()).p());
    }

    @Example
    void saysWhyATableOfAllOrNothingTellsNothing() {
        for (var pair : List.of(pair(0, 5, 0, 9), pair(5, 5, 9, 9))) {
            var tests = new IndependenceTests(pair);
            withheld(tests.chiSquare(), Reason.NO_VARIATION);
            withheld(tests.yates(), Reason.NO_VARIATION);
            withheld(tests.g(), Reason.NO_VARIATION);
            withheld(tests.boschloo(), Reason.NO_VARIATION);
            withheld(new Ratios(pair).odds(LEVEL), Reason.EMPTY_CELL);
            withheld(new Ratios(pair).risk(LEVEL), Reason.EMPTY_CELL);
        }
        withheld(new IndependenceTests(pair(1, 5_000, 2, 5_000)).boschloo(), Reason.TOO_MANY);
        assertThat(found(new IndependenceTests(pair(0, 5, 9, 9)).g()).p()).isLessThan(0.001);
        assertThat(found(new IndependenceTests(pair(3, 6, 4, 8)).yates()).p()).isEqualTo(1);
    }

    @Example
    void aBoundMayBeTheEndOfTheScale() {
        var all = new DifferenceIntervals(pair(0, 4, 4, 4)).miettinenNurminen(LEVEL);
        assertThat(all.upper()).isEqualTo(1, Offset.offset(1e-12));
        assertThat(all.lower()).isBetween(0.1, 0.9);
        var same = new DifferenceIntervals(pair(4, 4, 4, 4)).miettinenNurminen(LEVEL);
        assertThat(same.upper()).isBetween(0.3, 0.9);
    }

    @Example
    void saysWhyAPanelInWhichNobodyChangedTellsNothing() {
        var still = new Transitions(7, 0, 0, 3);
        withheld(still.chiSquare(), Reason.NOBODY_CHANGED);
        withheld(still.exact(), Reason.NOBODY_CHANGED);
        withheld(still.midP(), Reason.NOBODY_CHANGED);
        withheld(still.odds(LEVEL), Reason.NOBODY_CHANGED);
        withheld(new Transitions(7, 0, 4, 3).odds(LEVEL), Reason.EMPTY_CELL);
        withheld(new Transitions(0, 0, 0, 0).margins(), Reason.NO_ROWS);
        assertThat(found(new Transitions(1, 3, 3, 1).exact()).p()).isEqualTo(1);
        assertThatThrownBy(() -> new Transitions(-1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void aTrendNeedsTwoPeriodsAndSomethingThatVaries() {
        var step = new Trend.Step(2024, new Proportion(3, 9));
        withheld(Trend.of(List.of()), Reason.ONE_PERIOD);
        withheld(Trend.of(List.of(step)), Reason.ONE_PERIOD);
        withheld(Trend.of(List.of(step, step)), Reason.ONE_PERIOD);
        withheld(
                Trend.of(List.of(new Trend.Step(1, new Proportion(4, 4)), new Trend.Step(2, new Proportion(9, 9)))),
                Reason.NO_VARIATION);
        var two = found(Trend.of(
                List.of(new Trend.Step(1, new Proportion(54, 103)), new Trend.Step(2, new Proportion(114, 173)))));
        withheld(two.departure(), Reason.TOO_FEW);
        assertThat(two.line().p()).isCloseTo(pair(54, 103, 114, 173).pooledP(), Offset.offset(1e-12));
    }

    @Example
    void aRateWithoutEventsHasNoRatio() {
        withheld(new RateRatio(0, 5, 3, 5).exact(LEVEL), Reason.EMPTY_CELL);
        withheld(new RateRatio(3, 5, 0, 5).exact(LEVEL), Reason.EMPTY_CELL);
        assertThatThrownBy(() -> new RateRatio(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(found(new RateRatio(7, 2, 7, 2).exact(LEVEL)).p()).isEqualTo(1);
    }

    private static TwoProportions pair(int k, int n, int otherK, int otherN) {
        return new TwoProportions(new Proportion(k, n), new Proportion(otherK, otherN));
    }
}
