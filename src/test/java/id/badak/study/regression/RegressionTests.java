package id.badak.study.regression;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Reason;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Fits of one level, against R: least squares to 1e-9, Newton's to 1e-7.
class RegressionTests {
    private static final double LEVEL = 0.95;
    private static final double NEWTON = 1e-7;

    @Test
    void theSlopeOfSharesIsThatOfR() {
        var outcome = new double[] {54 / 103.0, 70 / 120.0, 114 / 173.0};
        var fit = found(GeneralizedFit.of(
                Design.constant(3).with("year", new double[] {0, 1, 2}),
                Family.BINOMIAL,
                outcome,
                new double[] {103, 120, 173},
                new double[3]));
        is(fit.effect("year", LEVEL), numbers("A", "logit slope,se,z,p"), NEWTON);
        assertThat(fit.sample().n()).isEqualTo(396);
        assertThat(fit.sample().met()).hasValue(238);
    }

    @Test
    void leastSquaresAndLogisticChangesAreThoseOfR() {
        var rows = TwoByTwo.rows();
        var linear = found(LinearFit.of(rows.design(), rows.outcome()));
        var printed = numbers("B", "lm coef, classical se");
        var effect = found(linear.effect("both", LEVEL));
        same(effect.value(), printed.getFirst());
        same(effect.standardError(), printed.getLast());
        is(
                found(GeneralizedFit.logistic(rows.design(), rows.outcome())).effect("both", LEVEL),
                numbers("B", "logit DiD coef,se,z,p"),
                NEWTON);
    }

    @Test
    void aRatioOfRatesComesNearTheExactOne() {
        var fit = found(GeneralizedFit.poisson(
                Design.constant(2).with("mentored", new double[] {0, 1}), new double[] {152, 210}, new double[] {88, 96
                }));
        var ratio = fit.effect("mentored", LEVEL).asRatio();
        same(ratio.value(), number("K", "rate ratio, CI, p"));
        same(ratio.standardError(), Math.sqrt(1 / 152.0 + 1 / 210.0), NEWTON);
        assertThat(fit.deviance()).isCloseTo(0, Offset.offset(1e-9));
    }

    @Test
    void twoGroupsGiveTheirOwnShares() {
        var fit = found(GeneralizedFit.of(
                Design.constant(2).with("after", new double[] {0, 1}),
                Family.BINOMIAL,
                new double[] {54 / 103.0, 114 / 173.0},
                new double[] {103, 173},
                new double[2]));
        same(fit.effect("after", LEVEL).asRatio().value(), 1.753295669, NEWTON);
        var none = found(GeneralizedFit.of(
                Design.constant(2),
                Family.BINOMIAL,
                new double[] {54 / 103.0, 114 / 173.0},
                new double[] {103, 173},
                new double[2]));
        same(fit.against(none).statistic().orElseThrow(), 4.887303325, NEWTON);
    }

    @Test
    void saysWhenOneColumnTellsAllApart() {
        var x = new double[] {1, 2, 3, 4, 5, 6};
        var design = Design.constant(6).with("x", x);
        withheld(GeneralizedFit.logistic(design, new double[] {0, 0, 0, 1, 1, 1}), Reason.SEPARATION);
        assertThat(found(GeneralizedFit.logistic(design, new double[] {0, 0, 1, 0, 1, 1}))
                        .coefficient("x"))
                .isBetween(0.5, 3.0);
    }

    @Test
    void saysWhenOneGroupAllMet() {
        var group = new double[] {0, 0, 0, 0, 1, 1, 1};
        withheld(
                GeneralizedFit.logistic(Design.constant(7).with("group", group), new double[] {0, 1, 0, 1, 1, 1, 1}),
                Reason.SEPARATION);
    }

    @Test
    void saysWhenNothingVariesOrColumnsRepeat() {
        var x = new double[] {1, 2, 3, 4};
        var design = Design.constant(4).with("x", x);
        withheld(GeneralizedFit.logistic(design, new double[] {1, 1, 1, 1}), Reason.NO_VARIATION);
        withheld(GeneralizedFit.logistic(design, new double[4]), Reason.NO_VARIATION);
        var twice = design.with("double", new double[] {3, 5, 7, 9});
        withheld(GeneralizedFit.logistic(twice, new double[] {0, 1, 0, 1}), Reason.SINGULAR);
        withheld(LinearFit.of(design.with("same", new double[4]), x), Reason.SINGULAR);
        withheld(LinearFit.of(Design.constant(1), new double[] {1}), Reason.TOO_FEW);
        withheld(LinearFit.of(Design.constant(0), new double[0]), Reason.NO_ROWS);
        withheld(GeneralizedFit.logistic(Design.constant(0), new double[0]), Reason.NO_ROWS);
        withheld(found(LinearFit.of(Design.constant(3), new double[3])).effect("constant", LEVEL), Reason.NO_VARIATION);
    }

    @Test
    void aCallersMistakeIsNoPropertyOfTheRows() {
        var design = Design.constant(2);
        assertThatThrownBy(() -> design.with("x", new double[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> design.with("x", new double[] {1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeneralizedFit.logistic(design, new double[] {0, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinearFit.of(design, new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    static void is(Effect effect, List<Double> estimateErrorZP, double tolerance) {
        same(effect.value(), estimateErrorZP.get(0), tolerance);
        same(effect.standardError(), estimateErrorZP.get(1), tolerance);
        same(effect.statistic(), estimateErrorZP.get(2), 10 * tolerance);
        same(effect.p(), estimateErrorZP.get(3), 10 * tolerance);
    }
}
