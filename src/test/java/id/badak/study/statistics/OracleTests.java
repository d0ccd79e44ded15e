package id.badak.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"0.5243, 0.6590, 103", "0.6966, 0.7404, 810"})
    void smallestEqualSampleIsThatOfR(double before, double after, int expected) {
        assertThat(new SmallestSample(before, after).findEqualN(0.05)).isEqualTo(OptionalInt.of(expected));
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
