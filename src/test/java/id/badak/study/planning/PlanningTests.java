package id.badak.study.planning;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Near.withheld;
import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.study.statistics.Reason;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTests {

    @ParameterizedTest
    @CsvSource({
        "0.5243, 0.6590, 100, 0.4910652965",
        "0.5243, 0.6590, 400, 0.9734330174",
        "0.6966, 0.7404, 200, 0.1617676171"
    })
    void powerIsThatOfR(double before, double after, double n, double power) {
        same(found(new TwoProportionPower(before, after, 0.05).power(n)), power);
    }

    /// R searches n with a tolerance of 1e-4; ours is the closed form, so R's is held to ours in
    /// power.
    @ParameterizedTest
    @CsvSource({
        "0.5243, 0.6590, 0.8, 207.8429733",
        "0.5243, 0.6590, 0.9, 277.743214",
        "0.6966, 0.7404, 0.8, 1653.807704",
        "0.6966, 0.7404, 0.9, 2213.48038"
    })
    void theSizeIsThatOfR(double before, double after, double power, double n) {
        var plan = new TwoProportionPower(before, after, 0.05);
        assertThat(found(plan.findN(power))).isCloseTo(n, Offset.offset(1e-3));
        same(found(plan.power(found(plan.findN(power)))), power);
    }

    @Test
    void periodsOfDifferentSizeAreThoseOfR() {
        same(new TwoProportionPower(.5243, .659, .05).power(103, 173), number("I", "pwr.2p2n power n1=103 n2=173"));
        same(new DesignEffect(8, .1).enlarge(207.8429733), number("I", "design effect m=8 ICC=.1 -> n"));
    }

    @Test
    void theSteppedWedgeIsThatOfR() {
        var plan = new SteppedWedge(List.of(2, 3, 4, 5, 2, 3, 4, 5, 2, 3, 4, 5), 5, 20, .01, .24);
        var printed = numbers("I", "Hussey-Hughes stepped wedge I=12,T=5,m=20,tau2=.01,s2=.24,eff=.13: var,power");
        same(found(plan.variance()), printed.getFirst());
        same(found(plan.power(.13, .05)), printed.getLast());
    }

    @Test
    void saysWhyAPlanCannotWork() {
        withheld(new TwoProportionPower(.5, .5, .05).findN(.8), Reason.NO_COMPARISON);
        withheld(new TwoProportionPower(0, 1, .05).findN(.8), Reason.NO_VARIATION);
        withheld(new TwoProportionPower(1, 1, .05).power(100), Reason.NO_VARIATION);
        withheld(new SteppedWedge(List.of(1, 1), 1, 5, 0, .2).variance(), Reason.ONE_PERIOD);
        withheld(new SteppedWedge(List.of(2), 4, 5, 0, .2).variance(), Reason.ONE_CLUSTER);
        withheld(new SteppedWedge(List.of(2, 2, 2), 4, 5, .1, .2).variance(), Reason.NO_COMPARISON);
        withheld(new SteppedWedge(List.of(9, 9), 4, 5, .1, .2).variance(), Reason.NO_COMPARISON);
        assertThatThrownBy(() -> new DesignEffect(0, .1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoProportionPower(-1, .1, .05)).isInstanceOf(IllegalArgumentException.class);
    }
}
