package id.badak.study.sensitivity;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SensitivityTests {
    private static final List<Double> P = List.of(.0004, .0123, .0266, .0301, .0499, .2, .4996, .87);

    static Stream<Oracle.Block> blocks() {
        return Oracle.blocks().stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void theUnseenCauseIsThatOfR(Oracle.Block block) {
        var pair = block.pair();
        double log = Math.log(pair.after().value() / pair.before().value());
        double error = Math.sqrt(1.0 / pair.after().k()
                - 1.0 / pair.after().n()
                + 1.0 / pair.before().k()
                - 1.0 / pair.before().n());
        var value = EValue.of(ratio(log, error));
        same(value.estimate(), block.number("E-value RR"));
        same(value.bound(), block.number("  for CI limit"));
    }

    @Test
    void aRatioBelowOneNeedsAsMuchAsItsInverse() {
        var less = EValue.of(ratio(-0.5, 0.1));
        var more = EValue.of(ratio(0.5, 0.1));
        same(less.estimate(), more.estimate());
        same(less.bound(), more.bound());
        assertThat(EValue.of(ratio(0, 0.1))).isEqualTo(new EValue(1, 1));
    }

    @Test
    void manyTestsAreReadAsInR() {
        assertThat(Adjustment.holm(P).values())
                .usingComparatorForType(near(), Double.class)
                .isEqualTo(numbers("G", "holm"));
        assertThat(Adjustment.benjaminiHochberg(P).values())
                .usingComparatorForType(near(), Double.class)
                .isEqualTo(numbers("G", "BH"));
    }

    @Test
    void theOrderOfTheTestsDoesNotMatter() {
        assertThat(Adjustment.holm(P.reversed()).values())
                .isEqualTo(Adjustment.holm(P).values().reversed());
        assertThat(Adjustment.benjaminiHochberg(P.reversed()).values())
                .isEqualTo(Adjustment.benjaminiHochberg(P).values().reversed());
        assertThat(Adjustment.holm(List.of()).values()).isEmpty();
        assertThatThrownBy(() -> Adjustment.holm(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 'Gamma 1'", "1.2, 'Gamma 1.2'", "1.5, 'Gamma 1.5'", "1.8, 'Gamma 1.8'"})
    void theWorstPIsThatOfR(double gamma, String label) {
        same(new RosenbaumBound(30, 12).worstP(gamma), number("L", label + " upper one-sided p"));
    }

    @Test
    void theBoundOfRosenbaumIsThatOfR() {
        same(found(new RosenbaumBound(30, 12).findGamma(0.05)), number("L", "Gamma at p=.05"));
        withheld(new RosenbaumBound(0, 0).findGamma(0.05), Reason.NOBODY_CHANGED);
        withheld(new RosenbaumBound(12, 30).findGamma(0.05), Reason.NOT_SHOWN);
        withheld(new RosenbaumBound(0, 3).findGamma(0.05), Reason.NOT_SHOWN);
    }

    @Test
    void whatIsMissingBoundsTheDifferenceAsInR() {
        var bounds = ManskiBounds.of(new Proportion(54, 103), 17, new Proportion(114, 173), 17);
        var printed = numbers("H", "bounds on difference");
        same(bounds.lowest(), printed.getFirst());
        same(bounds.highest(), printed.getLast());
        assertThat(bounds.excludesZero()).isTrue();
        var none = ManskiBounds.of(new Proportion(54, 103), 0, new Proportion(114, 173), 0);
        assertThat(none.lowest()).isEqualTo(none.highest());
        assertThatThrownBy(() -> ManskiBounds.of(new Proportion(1, 2), -1, new Proportion(1, 2), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalFillingsArePooledAsInR() {
        var completed = List.of(
                new PooledEstimate.Completed(.1347, .0037),
                new PooledEstimate.Completed(.1289, .0038),
                new PooledEstimate.Completed(.1402, .0036),
                new PooledEstimate.Completed(.1311, .0039),
                new PooledEstimate.Completed(.1366, .0037));
        var pooled = found(PooledEstimate.of(completed, 276, 2, 0.95));
        var printed = numbers("H", "qbar,ubar,b,t,df,r,fmi");
        same(pooled.effect().value(), printed.get(0));
        same(pooled.within(), printed.get(1));
        same(pooled.between(), printed.get(2));
        same(pooled.total(), printed.get(3));
        same(pooled.effect().degrees().orElseThrow(), printed.get(4));
        same(pooled.increase(), printed.get(5));
        same(pooled.missing(), printed.get(6));
        withheld(PooledEstimate.of(completed.subList(0, 1), 276, 2, 0.95), Reason.TOO_FEW);
        withheld(PooledEstimate.of(completed, 2, 2, 0.95), Reason.TOO_FEW);
    }

    @Test
    void fillingsThatAgreeAddNoDoubt() {
        var one = new PooledEstimate.Completed(.1, .004);
        var pooled = found(PooledEstimate.of(List.of(one, one, one), 100, 2, 0.95));
        same(pooled.total(), .004);
        assertThat(pooled.effect().degrees().orElseThrow()).isLessThan(98);
    }

    /// Against a simulation, since the closed form has no line in R's output.
    @Test
    void theChosenComeBackByTheExpectedRise() {
        double rise = found(new RegressionToTheMean(70, 10, 0.6).expectedRise(62));
        var random = new SplittableRandom(4);
        double sum = 0;
        int chosen = 0;
        for (int i = 0; i < 400_000; i++) {
            double lasting = Math.sqrt(0.6) * random.nextGaussian();
            double first = 70 + 10 * (lasting + Math.sqrt(0.4) * random.nextGaussian());
            double second = 70 + 10 * (lasting + Math.sqrt(0.4) * random.nextGaussian());
            if (first < 62) {
                sum += second - first;
                chosen++;
            }
        }
        assertThat(rise).isCloseTo(sum / chosen, Offset.offset(0.1));
        assertThat(found(new RegressionToTheMean(70, 10, 1).expectedRise(62))).isZero();
        withheld(new RegressionToTheMean(70, 0, 0.5).expectedRise(62), Reason.NO_VARIATION);
        assertThatThrownBy(() -> new RegressionToTheMean(70, 10, 1.5)).isInstanceOf(IllegalArgumentException.class);
        withheld(new RegressionToTheMean(70, 1, 0.5).expectedRise(-70), Reason.NO_ROWS);
    }

    private static Effect ratio(double log, double error) {
        return Effect.normal(Method.RISK_RATIO, "risk-ratio", log, error, 0.95, Sample.of(1))
                .asRatio();
    }

    private static java.util.Comparator<Double> near() {
        return (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b);
    }
}
