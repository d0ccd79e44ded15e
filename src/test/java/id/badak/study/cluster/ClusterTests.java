package id.badak.study.cluster;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static id.badak.study.statistics.Oracle.uniform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.regression.Design;
import id.badak.study.regression.LinearFit;
import id.badak.study.regression.TwoByTwo;
import id.badak.study.statistics.Draws;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterTests {
    private static final double LEVEL = 0.95;

    private final TwoByTwo rows = TwoByTwo.rows();

    @Test
    void errorsByOfficeAreThoseOfR() {
        var variance = byOffice();
        same(found(variance.cr0("both", LEVEL)).standardError(), number("B", "CR0 office"));
        same(found(variance.cr1("both", LEVEL)).standardError(), number("B", "CR1 office"));
        var effect = found(variance.cr2("both", LEVEL));
        same(effect.standardError(), number("B", "CR2 office se"));
        var printed = numbers("B", "CR2 Satterthwaite t,df,p");
        same(effect.statistic(), printed.get(0));
        same(effect.degrees().orElseThrow(), printed.get(1));
        same(effect.p(), printed.get(2));
        assertThat(effect.sample().clusters()).hasValue(6);
    }

    @Test
    void errorsByFacilityAndByRowAreThoseOfR() {
        var fit = found(LinearFit.of(rows.design(), rows.outcome()));
        var byFacility = found(RobustVariance.of(fit, Clusters.of(rows.labels("f"))));
        same(found(byFacility.cr1("both", LEVEL)).standardError(), number("B", "CR1 facility (vcovCL HC1 cadjust)"));
        var byRow = found(RobustVariance.of(fit, Clusters.ofRows(rows.outcome().length)));
        same(found(byRow.cr0("both", LEVEL)).standardError(), number("B", "robust HC0"));
        same(found(byRow.cr1("both", LEVEL)).standardError(), number("B", "robust HC1"));
        same(found(byRow.cr2("both", LEVEL)).standardError(), number("B", "robust HC2"));
    }

    /// With rows that are independent and groups of equal size, all in one mean, the degrees are G
    /// − 1.
    @Test
    void theDegreesOfAMeanOverEqualGroupsAreThoseOfTheGroups() {
        var outcome = new double[] {3, 1, 4, 1, 5, 9, 2, 6};
        var fit = found(LinearFit.of(Design.constant(8), outcome));
        var effect = found(found(RobustVariance.of(fit, Clusters.of(new int[] {7, 7, 5, 5, 2, 2, 9, 9})))
                .cr2("constant", LEVEL));
        same(effect.degrees().orElseThrow(), 3);
        // The error of the mean of the four groups' means.
        double[] means = {2, 2.5, 7, 4};
        double squares = 0;
        for (double mean : means) {
            squares += Math.pow(mean - 3.875, 2);
        }
        same(effect.standardError(), Math.sqrt(squares / 3 / 4));
    }

    @Test
    void groupsThatTheModelFitsExactlyLeaveNothingToTurn() {
        var group = new double[] {1, 1, 0, 0, 0, 0};
        var fit = found(LinearFit.of(Design.constant(6).with("group", group), new double[] {1, 3, 2, 4, 7, 5}));
        var variance = found(RobustVariance.of(fit, Clusters.of(new int[] {1, 1, 2, 2, 3, 3})));
        assertThat(found(variance.cr2("group", LEVEL)).standardError())
                .isFinite()
                .isPositive();
    }

    @Test
    void anExactFitHasNoError() {
        var x = new double[] {1, 2, 3, 4, 5, 6};
        var exact = found(LinearFit.of(Design.constant(6).with("x", x), new double[] {2.1, 4.1, 6.1, 8.1, 10.1, 12.1}));
        var variance = found(RobustVariance.of(exact, Clusters.of(new int[] {1, 1, 2, 2, 3, 3})));
        withheld(variance.cr1("x", LEVEL), Reason.NO_VARIATION);
        withheld(variance.cr2("x", LEVEL), Reason.NO_VARIATION);
        withheld(exact.effect("x", LEVEL), Reason.NO_VARIATION);
    }

    @Test
    void twoGroupsThatTheColumnsTellApartHaveNoError() {
        var group = new double[] {1, 1, 1, 0, 0, 0};
        var fit = found(LinearFit.of(Design.constant(6).with("group", group), new double[] {1, 3, 2, 4, 7, 5}));
        var variance = found(RobustVariance.of(fit, Clusters.of(new int[] {1, 1, 1, 2, 2, 2})));
        withheld(variance.cr0("group", LEVEL), Reason.TOO_FEW);
        withheld(variance.cr1("group", LEVEL), Reason.TOO_FEW);
        withheld(variance.cr2("group", LEVEL), Reason.TOO_FEW);
    }

    @Test
    void theWildBootstrapIsThatOfR() {
        var test = found(wild(64, 1));
        same(test.significance().statistic().orElseThrow(), number("B2", "t0"));
        same(test.significance().p(), number("B2", "p symmetric = mean(|t*|>=|t0|-1e-9)"));
        assertThat(test.complete()).isTrue();
        assertThat(test.draws()).isEqualTo(64);
    }

    @Test
    void whatIsDrawnComesNearWhatIsCounted() {
        var by = Clusters.of(rows.labels("f"));
        var drawn = found(WildBootstrap.of(rows.without(), "both", rows.both(), rows.outcome(), by, 4_000, 11));
        assertThat(drawn.complete()).isFalse();
        var fit = found(LinearFit.of(rows.design(), rows.outcome()));
        double usual =
                found(found(RobustVariance.of(fit, by)).cr1("both", LEVEL)).p();
        assertThat(drawn.significance().p()).isCloseTo(usual, Offset.offset(0.03));
        assertThat(WildBootstrap.of(rows.without(), "both", rows.both(), rows.outcome(), by, 4_000, 11))
                .isEqualTo(new Outcome.Estimated<>(drawn));
    }

    @Test
    void saysWhenThereIsOneOfficeOnly() {
        var one = Clusters.of(new int[rows.outcome().length]);
        withheld(RobustVariance.of(found(LinearFit.of(rows.design(), rows.outcome())), one), Reason.ONE_CLUSTER);
        withheld(WildBootstrap.of(rows.without(), "both", rows.both(), rows.outcome(), one, 10, 1), Reason.ONE_CLUSTER);
        withheld(
                WildBootstrap.of(
                        rows.without(), "both", rows.treated(), rows.outcome(), Clusters.of(rows.labels("o")), 10, 1),
                Reason.SINGULAR);
    }

    @Test
    void wholeGroupsDrawnAgainSpreadLikeTheLinearisedError() {
        var groups = groups(400);
        var bootstrap = found(ClusterBootstrap.of(groups, 4_000, 5, LEVEL));
        assertThat(bootstrap.effect().standardError() / linearised(groups)).isBetween(0.95, 1.05);
        assertThat(bootstrap.effect().interval().lower())
                .isLessThan(bootstrap.effect().value());
        assertThat(bootstrap.unusable()).isZero();
        assertThat(bootstrap.effect().sample().clusters()).hasValue(400);
    }

    @Test
    void theSeedDecidesAndNotTheProcessors() throws Exception {
        var groups = groups(50);
        var here = found(ClusterBootstrap.of(groups, 500, 5, LEVEL));
        try (var alone = new java.util.concurrent.ForkJoinPool(1)) {
            assertThat(alone.submit(() -> found(ClusterBootstrap.of(groups, 500, 5, LEVEL)))
                            .get())
                    .isEqualTo(here);
        }
        assertThat(found(ClusterBootstrap.of(groups, 500, 6, LEVEL))).isNotEqualTo(here);
    }

    @Test
    void largeGroupsAreCountedLikeSmallOnes() {
        var small = groups(30);
        var large = small.stream()
                .map(one -> new ClusterBootstrap.Counts(
                        one.metBefore() * 10_000, one.before() * 10_000, one.metAfter() * 10_000, one.after() * 10_000))
                .toList();
        double error =
                found(ClusterBootstrap.of(small, 3_000, 5, LEVEL)).effect().standardError();
        assertThat(found(ClusterBootstrap.of(large, 3_000, 8, LEVEL)).effect().standardError() / error)
                .isBetween(0.9, 1.1);
    }

    @Test
    void patternsSpreadLikeTheGroupsTheyStandFor() {
        var groups = groups(400);
        var bootstrap = found(ClusterBootstrap.ofPatterns(groups, 4_000, 5, LEVEL));
        assertThat(bootstrap.effect().standardError() / linearised(groups)).isBetween(0.95, 1.05);
        assertThat(bootstrap.effect().value())
                .isEqualTo(found(ClusterBootstrap.of(groups, 10, 5, LEVEL))
                        .effect()
                        .value());
    }

    @ParameterizedTest
    @CsvSource({"20, 0.3", "1000, 0.004", "1000, 0.4", "90000, 0.02", "500, 0.97", "40, 0.5"})
    void binomialDrawsHaveTheirShape(int n, double p) {
        var random = new SplittableRandom(9);
        int draws = 200_000;
        var seen = new int[n + 1];
        for (int i = 0; i < draws; i++) {
            seen[Binomial.draw(n, p, random)]++;
        }
        var law = BinomialDistribution.of(n, p);
        double chi = 0;
        int cells = 0;
        for (int k = 0; k <= n; k++) {
            double expected = draws * law.probability(k);
            if (expected >= 20) {
                chi += (seen[k] - expected) * (seen[k] - expected) / expected;
                cells++;
            }
        }
        assertThat(chi).isLessThan(cells + 5 * Math.sqrt(2.0 * cells));
    }

    @Test
    void saysWhatADrawingAgainCannotTell() {
        var one = new ClusterBootstrap.Counts(1, 2, 2, 2);
        withheld(ClusterBootstrap.of(List.of(), 10, 1, LEVEL), Reason.NO_ROWS);
        withheld(ClusterBootstrap.of(List.of(one), 10, 1, LEVEL), Reason.ONE_CLUSTER);
        withheld(ClusterBootstrap.of(List.of(one, one), 10, 1, LEVEL), Reason.NO_VARIATION);
        var none = new ClusterBootstrap.Counts(1, 2, 0, 0);
        withheld(ClusterBootstrap.of(List.of(none, none), 10, 1, LEVEL), Reason.ONE_PERIOD);
        var other = new ClusterBootstrap.Counts(2, 2, 1, 2);
        var half = found(ClusterBootstrap.of(List.of(one, none, other, none), 200, 1, LEVEL));
        assertThat(half.unusable()).isPositive();
        assertThatThrownBy(() -> new ClusterBootstrap.Counts(3, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachGroupIsDrawnAsOften() {
        var counts = new ArrayList<>(Collections.nCopies(7, new ClusterBootstrap.Counts(0, 1, 0, 1)));
        counts.set(3, new ClusterBootstrap.Counts(0, 1, 1, 1));
        var packed = new PackedCounts(counts);
        double mean = IntStream.range(0, 20_000)
                .mapToDouble(i -> packed.next(Draws.begin(3, i)))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(1 / 7.0, Offset.offset(0.004));
    }

    private static List<ClusterBootstrap.Counts> groups(int count) {
        var u = uniform(31, 3 * count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    int before = 3 + (int) (5 * u[3 * i]);
                    int after = 10 - before;
                    return new ClusterBootstrap.Counts(
                            (int) (before * u[3 * i + 1]), before, (int) ((after + 0.5) * u[3 * i + 2]), after);
                })
                .toList();
    }

    private static double linearised(List<ClusterBootstrap.Counts> groups) {
        double before =
                groups.stream().mapToInt(ClusterBootstrap.Counts::before).sum();
        double after = groups.stream().mapToInt(ClusterBootstrap.Counts::after).sum();
        double first =
                groups.stream().mapToInt(ClusterBootstrap.Counts::metBefore).sum() / before;
        double second =
                groups.stream().mapToInt(ClusterBootstrap.Counts::metAfter).sum() / after;
        return Math.sqrt(groups.stream()
                .mapToDouble(one -> (one.metAfter() - second * one.after()) / after
                        - (one.metBefore() - first * one.before()) / before)
                .map(part -> part * part)
                .sum());
    }

    private Outcome<WildBootstrap> wild(int draws, long seed) {
        return WildBootstrap.of(
                rows.without(), "both", rows.both(), rows.outcome(), Clusters.of(rows.labels("o")), draws, seed);
    }

    private RobustVariance byOffice() {
        return found(
                RobustVariance.of(found(LinearFit.of(rows.design(), rows.outcome())), Clusters.of(rows.labels("o"))));
    }
}
