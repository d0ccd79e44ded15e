package id.badak.study.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The estimators against R: equal to 1e-9, or to the ten digits R printed where those are coarser.
class OracleTests {
    private static final double LEVEL = 0.95;

    static Stream<Oracle.Block> blocks() {
        return Oracle.blocks().stream();
    }

    @Test
    void theOracleHasNineBlocks() {
        assertThat(Oracle.blocks()).hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void differenceAndPooledTestAreThoseOfR(Oracle.Block block) {
        same(block.pair().difference(), block.number("diff"));
        same(block.pair().pooledZ(), block.number("z_pooled"));
        same(
                block.pair().pooledP(),
                block.numbers("z_pooled " + printed(block, "z_pooled") + "  p", 1)
                        .getFirst());
        same(Math.pow(block.pair().pooledZ(), 2), block.number("chisq(no Yates)"));
        same(block.pair().difference() / Math.sqrt(block.pair().variance()), block.number("z_unpooled"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void fisherIsThatOfR(Oracle.Block block) {
        same(block.pair().fisherP(), block.number("Fisher p"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void intervalsAreThoseOfR(Oracle.Block block) {
        same(block.pair().newcombe(LEVEL), block.numbers("Newcombe10", 2));
        same(block.pair().before().wilson(LEVEL), block.numbers("Wilson1", 2));
        same(block.pair().after().wilson(LEVEL), block.numbers("Wilson2", 2));
        same(block.pair().before().clopper(LEVEL), block.numbers("Clopper1", 2));
        same(block.pair().after().clopper(LEVEL), block.numbers("Clopper2", 2));
    }

    @ParameterizedTest
    @CsvSource({"prod2022, 52.43", "prod2024, 65.90", "dist2022, 69.66", "dist2024, 74.04"})
    void possiblePairsAreThoseOfR(String name, BigDecimal percent) {
        assertThat(Grim.of(percent, 2).list(400)).isEqualTo(Oracle.possible(name));
    }

    @ParameterizedTest
    @CsvSource({"52.43, 65.90, 742", "69.66, 74.04, 890"})
    void smallestCommonDenominatorIsThatOfR(BigDecimal before, BigDecimal after, int expected) {
        var first = Grim.of(before, 2);
        var second = Grim.of(after, 2);
        assertThat(first.findCommonN(second, 400)).isEmpty();
        assertThat(first.findCommonN(second, 3000)).isEqualTo(OptionalInt.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0.5243, 0.6590, 103", "0.6966, 0.7404, 810"})
    void smallestEqualSampleIsThatOfR(double before, double after, int expected) {
        assertThat(new SmallestSample(before, after).findEqualN(0.05)).isEqualTo(OptionalInt.of(expected));
    }

    /// R printed the McNemar bounds at the smallest common n; the k there check the enumeration.
    @Test
    void countsAtTheSmallestCommonDenominatorAreThoseOfR() {
        assertThat(Grim.of(new BigDecimal("52.43"), 2).listAt(742)).containsExactly(new Proportion(389, 742));
        assertThat(Grim.of(new BigDecimal("65.90"), 2).listAt(742)).containsExactly(new Proportion(489, 742));
        assertThat(Grim.of(new BigDecimal("69.66"), 2).listAt(890)).containsExactly(new Proportion(620, 890));
        assertThat(Grim.of(new BigDecimal("74.04"), 2).listAt(890)).containsExactly(new Proportion(659, 890));
    }

    @Test
    void everyProductionPairIsSignificantAndNoDistributionPairIs() {
        var claims = Evaluation.of(FiguresReader.read("published.yaml", Oracle.file("published.yaml")))
                .claims();
        var production = claims.get(0).outcome().orElseThrow().tests().getFirst();
        var distribution = claims.get(1).outcome().orElseThrow().tests().getFirst();
        assertThat(List.of(production.significant(), production.of())).containsExactly(64L, 64L);
        assertThat(List.of(distribution.significant(), distribution.of())).containsExactly(0L, 72L);
        same(production.p().lowest(), 0.0001240909832);
        same(production.p().highest(), 0.02659104415);
        same(distribution.p().lowest(), 0.1771959471);
    }

    @Test
    void noQuadrupleShowsThatProductionRoseMore() {
        var reading = Evaluation.of(FiguresReader.read("published.yaml", Oracle.file("published.yaml")))
                .claims()
                .get(2);
        var test = reading.outcome().orElseThrow().tests().getFirst();
        assertThat(List.of(test.significant(), test.of())).containsExactly(0L, 4608L);
        assertThat(test.p().lowest()).isBetween(0.05575, 0.05585);
        assertThat(test.p().highest()).isBetween(0.30755, 0.30765);
        assertThat(reading.verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    private static String printed(Oracle.Block block, String label) {
        var text = block.text();
        int from = text.indexOf(label) + label.length() + 1;
        return text.substring(from, text.indexOf(' ', from));
    }

    private static void same(ConfidenceInterval interval, List<Double> bounds) {
        same(interval.lower(), bounds.getFirst());
        same(interval.upper(), bounds.getLast());
    }

    /// Within 1e-9, absolute or relative; ten printed digits hold half a unit of the tenth.
    private static void same(double ours, double printed) {
        assertThat(ours)
                .isCloseTo(printed, org.assertj.core.data.Offset.offset(1e-9 * Math.max(1e-3, Math.abs(printed))));
    }
}
