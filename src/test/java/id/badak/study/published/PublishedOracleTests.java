package id.badak.study.published;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.statistics.Oracle;
import id.badak.study.statistics.Proportion;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the paper's figures can stand for, and carry, against R.
class PublishedOracleTests {
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
        var claims = Judgement.of(FiguresSpecimens.paper()).claims();
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
        var reading = Judgement.of(FiguresSpecimens.paper()).claims().get(2);
        var test = reading.outcome().orElseThrow().tests().getFirst();
        assertThat(List.of(test.significant(), test.of())).containsExactly(0L, 4608L);
        assertThat(test.p().lowest()).isBetween(0.05575, 0.05585);
        assertThat(test.p().highest()).isBetween(0.30755, 0.30765);
        assertThat(reading.verdict()).isEqualTo(ClaimVerdict.NOT_SHOWN);
    }

    /// Within 1e-9, absolute or relative; ten printed digits hold half a unit of the tenth.
    private static void same(double ours, double printed) {
        assertThat(ours)
                .isCloseTo(printed, org.assertj.core.data.Offset.offset(1e-9 * Math.max(1e-3, Math.abs(printed))));
    }
}
