package id.badak.study.counts;

import static id.badak.study.statistics.Near.found;
import static id.badak.study.statistics.Near.same;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.TwoProportions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is read from counts, against R to 1e-9.
class CountsOracleTests {
    private static final double LEVEL = 0.95;

    static Stream<Oracle.Block> blocks() {
        return Oracle.blocks().stream();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void intervalsOfTheDifferenceAreThoseOfR(Oracle.Block block) {
        var intervals = new DifferenceIntervals(block.pair());
        var score = block.numbers("Miettinen-Nurminen", 2);
        same(intervals.miettinenNurminen(LEVEL), score.getFirst(), score.getLast());
        var added = block.numbers("Agresti-Caffo", 2);
        same(intervals.agrestiCaffo(LEVEL), added.getFirst(), added.getLast());
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void testsOfIndependenceAreThoseOfR(Oracle.Block block) {
        var tests = new IndependenceTests(block.pair());
        same(found(tests.chiSquare()).statistic().orElseThrow(), block.number("chisq(no Yates)"));
        same(found(tests.chiSquare()).p(), block.pair().pooledP());
        var yates = found(tests.yates());
        same(yates.statistic().orElseThrow(), block.number("chisq(Yates)"));
        same(found(tests.g()).statistic().orElseThrow(), block.number("\nG"));
    }

    @ParameterizedTest
    @CsvSource({
        "54, 103, 114, 173, 0.03662096723",
        "205, 391, 259, 393, 0.0001663925203",
        "62, 89, 77, 104, 0.607123923"
    })
    void theCarefulPIsThatOfR(int k, int n, int otherK, int otherN, double p) {
        same(found(new IndependenceTests(pair(k, n, otherK, otherN)).yates()).p(), p);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void ratiosAreThoseOfR(Oracle.Block block) {
        var odds = found(new Ratios(block.pair()).odds(LEVEL));
        same(odds.value(), block.number("\nOR"));
        var bounds = block.numbers("\nOR " + printed(block, "\nOR ") + "  CI", 2);
        same(odds.interval(), bounds.getFirst(), bounds.getLast());
        var risk = found(new Ratios(block.pair()).risk(LEVEL));
        same(risk.value(), block.number("  RR"));
        bounds = block.numbers("  RR " + printed(block, "  RR ") + "  CI", 2);
        same(risk.interval(), bounds.getFirst(), bounds.getLast());
    }

    /// A search on a grid, whose step R printed to ten digits.
    @ParameterizedTest
    @MethodSource("blocks")
    void boschlooIsThatOfR(Oracle.Block block) {
        if (block.text().contains("Boschloo")) {
            same(
                    found(new IndependenceTests(block.pair()).boschloo()).p(),
                    block.number("Boschloo two-sided p (grid sup)"),
                    1e-8);
        }
    }

    @Test
    void transitionsAreThoseOfR() {
        var seen = new Transitions(40, 12, 30, 18);
        same(found(seen.chiSquare()).p(), 0.005478553243);
        same(found(seen.exact()).p(), 0.007915897335);
        same(found(seen.midP()).p(), 0.005401572655);
        var odds = found(seen.odds(LEVEL));
        same(odds.value(), 2.5);
        same(odds.interval(), 1.242963135, 5.361668484);
    }

    @ParameterizedTest
    @CsvSource({
        "742, 389, 489,   0, 1.523970605e-23, 1.57772181e-30, 7.888609052e-31",
        "742, 389, 489, 253, 4.860775123e-05, 5.575948578e-05, 4.750323405e-05",
        "890, 620, 659, 115, 0.01741287076, 0.02033781401, 0.01745966291",
        "890, 620, 659, 231, 0.08143996202, 0.08946118882, 0.08164109911"
    })
    void aPanelWithTheseMarginsIsThatOfR(int n, int before, int after, int lost, double chi, double exact, double mid) {
        int gained = lost + after - before;
        var seen = new Transitions(before - lost, lost, gained, n - before - gained);
        same(found(seen.chiSquare()).p() / chi, 1);
        same(found(seen.exact()).p() / exact, 1);
        same(found(seen.midP()).p() / mid, 1);
        assertThat(found(seen.margins())).isEqualTo(pair(before, n, after, n));
    }

    @Test
    void theTrendIsThatOfR() {
        var trend = found(Trend.of(List.of(
                new Trend.Step(0, new Proportion(54, 103)),
                new Trend.Step(1, new Proportion(70, 120)),
                new Trend.Step(2, new Proportion(114, 173)))));
        same(
                trend.line().statistic().orElseThrow(),
                numbers("A", "chi2 trend,p").getFirst());
        same(trend.line().p(), numbers("A", "chi2 trend,p").getLast());
        same(
                trend.overall().statistic().orElseThrow(),
                numbers("A", "chi2 overall df2,p").getFirst());
        same(trend.overall().p(), numbers("A", "chi2 overall df2,p").getLast());
        var departure = found(trend.departure());
        same(
                departure.statistic().orElseThrow(),
                numbers("A", "departure chi2 df1,p").getFirst(),
                1e-8);
        same(departure.p(), numbers("A", "departure chi2 df1,p").getLast());
    }

    @Test
    void theRatioOfRatesIsThatOfR() {
        var ratio = found(new RateRatio(210, 96, 152, 88).exact(LEVEL));
        var printed = numbers("K", "rate ratio, CI, p");
        same(ratio.value(), printed.getFirst());
        same(ratio.interval(), printed.get(1), printed.get(2));
        same(ratio.p(), printed.getLast());
    }

    private static String printed(Oracle.Block block, String label) {
        int from = block.text().indexOf(label) + label.length();
        return block.text().substring(from, block.text().indexOf(' ', from));
    }

    private static TwoProportions pair(int k, int n, int otherK, int otherN) {
        return new TwoProportions(new Proportion(k, n), new Proportion(otherK, otherN));
    }
}
