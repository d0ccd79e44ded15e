package id.badak.study.regression;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Reason;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Visits that repeat, counts that vary, doses: against R. The mixed model to 1e-3 and to a
/// likelihood no lower than R's, since two programs of R itself differ by more than 1e-4.
class GroupedOracleTests {
    private static final double LEVEL = 0.95;
    private static final Map<String, double[]> PANEL = Oracle.panel();
    private static final double[] Y = PANEL.get("y");
    private static final int[] FACILITY = labels("f");

    private static Design design() {
        return Design.constant(Y.length)
                .with("post", PANEL.get("post"))
                .withLevels("t", PANEL.get("t"))
                .with("prod", PANEL.get("prod"));
    }

    @Test
    void theMixedModelIsThatOfR() {
        var fit = found(MixedLogisticFit.of(design(), Y, FACILITY));
        var printed = numbers("E", "AGQ15 sd(f), logLik (up to constant)");
        assertThat(fit.spread()).isCloseTo(printed.get(0), Offset.offset(1e-3));
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(printed.get(1) - 1e-6);
        // The section prints Laplace's rows first; these are the second ones.
        near(fit, "constant", -0.1813127954, 0.1966702141);
        near(fit, "post", 0.1610070311, 0.1693264992);
        near(fit, "prod", 0.3907736032, 0.1977994644);
    }

    private static void near(MixedLogisticFit fit, String name, double value, double error) {
        var effect = fit.effect(name, LEVEL);
        assertThat(effect.value()).isCloseTo(value, Offset.offset(1e-3));
        assertThat(effect.standardError()).isCloseTo(error, Offset.offset(1e-3));
    }

    @Test
    void morePointsChangeNothingThatIsShown() {
        var fit = found(MixedLogisticFit.of(design(), Y, FACILITY));
        var finer = found(MixedLogisticFit.of(design(), Y, FACILITY, 31));
        assertThat(fit.effect("post", LEVEL).value())
                .isCloseTo(finer.effect("post", LEVEL).value(), Offset.offset(1e-5));
        assertThat(fit.logLikelihood()).isCloseTo(finer.logLikelihood(), Offset.offset(1e-3));
    }

    @Test
    void theAverageFacilityIsThatOfR() {
        var exchangeable = found(GeeFit.of(design(), Y, FACILITY, GeeFit.Likeness.EXCHANGEABLE));
        var printed = numbers("E", "GEE exch post, robust se, alpha");
        same(found(exchangeable.effect("post", LEVEL)).value(), printed.get(0), 1e-6);
        same(found(exchangeable.effect("post", LEVEL)).standardError(), printed.get(1), 1e-6);
        same(exchangeable.alpha(), printed.get(2), 1e-6);
        var independent = found(GeeFit.of(design(), Y, FACILITY, GeeFit.Likeness.INDEPENDENT));
        printed = numbers("E", "GEE indep post, robust se");
        assertThat(found(independent.effect("post", LEVEL)).value()).isCloseTo(printed.get(0), Offset.offset(1e-7));
        same(found(independent.effect("post", LEVEL)).standardError(), printed.get(1), 1e-6);
    }

    @Test
    void theDoseIsThatOfR() {
        int[] rows = IntStream.range(0, Y.length)
                .filter(i -> PANEL.get("post")[i] == 1)
                .toArray();
        var dose = Arrays.stream(rows).mapToDouble(i -> PANEL.get("dose")[i]).toArray();
        var outcome = Arrays.stream(rows).mapToDouble(i -> Y[i]).toArray();
        var response = found(DoseResponse.of(dose, outcome, LEVEL));
        var printed = numbers("F", "OR per session, CI Wald");
        same(response.perUnit().value(), printed.get(0), 1e-7);
        same(response.perUnit().interval().lower(), printed.get(1), 1e-7);
        same(response.perUnit().interval().upper(), printed.get(2), 1e-7);
        same(response.perUnit().p(), 4.875502605e-05, 1e-6);
        // R draws the profile through a few points; ours is searched.
        same(response.profile().lower(), numbers("F", "profile CI").get(0), 1e-5);
        same(response.profile().upper(), numbers("F", "profile CI").get(1), 1e-5);
        same(response.line().statistic().orElseThrow(), number("F", "LRT linear chi2,p"), 1e-7);
        same(response.line().p(), numbers("F", "LRT linear chi2,p").get(1), 1e-7);
        var curve = found(response.curve());
        same(
                curve.statistic().orElseThrow(),
                numbers("F", "LRT ns(3) vs linear chi2 df2,p").get(0),
                1e-6);
        same(curve.p(), numbers("F", "LRT ns(3) vs linear chi2 df2,p").get(1), 1e-6);
        var categories = found(response.categories());
        assertThat(categories.degrees()).hasValue(4);
        same(
                categories.statistic().orElseThrow(),
                numbers("F", "LRT categories vs linear df4").get(0),
                1e-6);
        same(response.marginal().value(), number("F", "average marginal effect"), 1e-7);
        assertThat(response.marginal().interval().excludesZero()).isTrue();
    }

    /// The oracle's doses are whole numbers, of which several shares have the same quantile.
    @Test
    void quantilesAreThoseOfRsSeventhType() {
        var values = new double[] {10, 1, 4, 2, 7};
        same(NaturalSpline.quantile(values, 1 / 3.0), 2 + 2 / 3.0);
        same(NaturalSpline.quantile(values, 2 / 3.0), 6);
        same(NaturalSpline.quantile(values, 1), 10);
    }

    @Test
    void saysWhenADoseTellsNothing() {
        withheld(DoseResponse.of(new double[0], new double[0], LEVEL), Reason.NO_ROWS);
        withheld(DoseResponse.of(new double[] {2, 2}, new double[] {0, 1}, LEVEL), Reason.NO_COMPARISON);
        withheld(DoseResponse.of(new double[] {1, 2, 3}, new double[] {1, 1, 1}, LEVEL), Reason.NO_VARIATION);
        withheld(DoseResponse.of(new double[] {1, 2, 3, 4}, new double[] {0, 0, 1, 1}, LEVEL), Reason.SEPARATION);
        var two = found(DoseResponse.of(new double[] {1, 1, 1, 2, 2, 2}, new double[] {0, 1, 0, 1, 0, 1}, LEVEL));
        withheld(two.curve(), Reason.TOO_FEW);
        withheld(two.categories(), Reason.TOO_FEW);
    }

    @Test
    void saysWhenFacilitiesCannotBeToldApart() {
        var y = new double[] {0, 1, 1, 0, 1, 0, 0, 1};
        var design = Design.constant(8).with("x", new double[] {1, 2, 1, 2, 2, 1, 1, 2});
        var ones = new int[8];
        var alone = IntStream.range(0, 8).toArray();
        var pairs = new int[] {1, 1, 2, 2, 3, 3, 4, 4};
        withheld(MixedLogisticFit.of(design, y, ones), Reason.ONE_CLUSTER);
        withheld(GeeFit.of(design, y, ones, GeeFit.Likeness.INDEPENDENT), Reason.ONE_CLUSTER);
        withheld(MixedLogisticFit.of(Design.constant(8), y, alone), Reason.GROUP_OF_ONE);
        withheld(GeeFit.of(Design.constant(8), y, alone, GeeFit.Likeness.EXCHANGEABLE), Reason.GROUP_OF_ONE);
        withheld(MixedLogisticFit.of(Design.constant(8), y, pairs), Reason.AT_THE_BOUND);
        withheld(MixedLogisticFit.of(Design.constant(8), new double[8], pairs), Reason.NO_VARIATION);
        var apart = Design.constant(8).with("x", new double[] {0, 3, 3, 0, 3, 0, 0, 3});
        var two = Design.constant(8).with("x", new double[] {1, 1, 1, 1, 0, 0, 0, 0});
        var offices = new int[] {1, 1, 1, 1, 2, 2, 2, 2};
        withheld(
                found(GeeFit.of(two, new double[] {0, 1, 1, 0, 1, 1, 0, 1}, offices, GeeFit.Likeness.INDEPENDENT))
                        .effect("x", LEVEL),
                Reason.TOO_FEW);
        withheld(GeeFit.of(apart, y, pairs, GeeFit.Likeness.EXCHANGEABLE), Reason.SEPARATION);
    }

    /// There is no such fit in R's output: so the likelihood itself is asked, in every direction,
    /// and the simulated truth.
    @Test
    void countsThatVaryMoreAreFittedAtTheTopOfTheirLikelihood() {
        var random = new SplittableRandom(17);
        int n = 4_000;
        var counts = new double[n];
        var mentored = new double[n];
        var months = new double[n];
        for (int i = 0; i < n; i++) {
            mentored[i] = i % 2;
            months[i] = 1 + i % 5;
            double level = (random.nextExponential() + random.nextExponential()) / 2;
            counts[i] = poisson(random, months[i] * Math.exp(-0.4 + 0.5 * mentored[i]) * level);
        }
        var design = Design.constant(n).with("mentored", mentored);
        var fit = found(NegativeBinomialFit.of(design, counts, months));
        var effect = fit.effect("mentored", LEVEL);
        assertThat(effect.value()).isCloseTo(0.5, Offset.offset(4 * effect.standardError()));
        assertThat(fit.theta()).isBetween(1.7, 2.3);
        assertThat(effect.standardError())
                .isGreaterThan(found(GeneralizedFit.poisson(design, counts, months))
                        .effect("mentored", LEVEL)
                        .standardError());
        double top = likelihood(fit, counts, mentored, months, 0, 0, 1);
        assertThat(fit.logLikelihood()).isCloseTo(top, Offset.offset(1e-6));
        for (double[] move :
                new double[][] {{1e-4, 0, 1}, {-1e-4, 0, 1}, {0, 1e-4, 1}, {0, -1e-4, 1}, {0, 0, 1.001}, {0, 0, 0.999}
                }) {
            assertThat(likelihood(fit, counts, mentored, months, move[0], move[1], move[2]))
                    .isLessThan(top);
        }
    }

    @Test
    void countsThatVaryAsPoissonsAreLeftToPoisson() {
        var design = Design.constant(6).with("x", new double[] {0, 0, 0, 1, 1, 1});
        var months = new double[] {1, 1, 1, 1, 1, 1};
        withheld(NegativeBinomialFit.of(design, new double[] {3, 4, 3, 5, 5, 6}, months), Reason.AT_THE_BOUND);
        withheld(NegativeBinomialFit.of(design, new double[6], months), Reason.NO_VARIATION);
        withheld(NegativeBinomialFit.of(design, new double[] {0, 0, 0, 5, 15, 6}, months), Reason.SEPARATION);
    }

    private static double likelihood(
            NegativeBinomialFit fit,
            double[] counts,
            double[] mentored,
            double[] months,
            double constant,
            double slope,
            double factor) {
        double theta = fit.theta() * factor;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double mean = months[i]
                    * Math.exp(fit.effect("constant", LEVEL).value()
                            + constant
                            + mentored[i] * (fit.effect("mentored", LEVEL).value() + slope));
            for (int j = 0; j < counts[i]; j++) {
                sum += Math.log(theta + j) - Math.log(j + 1);
            }
            sum += theta * (Math.log(theta) - Math.log(theta + mean))
                    + counts[i] * (Math.log(mean) - Math.log(theta + mean));
        }
        return sum;
    }

    private static int poisson(SplittableRandom random, double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private static int[] labels(String name) {
        return Arrays.stream(PANEL.get(name)).mapToInt(value -> (int) value).toArray();
    }
}
