package id.badak.study.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.registry.grading.RuleTable;
import id.badak.registry.programme.Chain;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTests {
    @ParameterizedTest
    @CsvSource({
        // k, n, percent, and Wilson's bounds computed by hand from the formula
        "0, 4, 0.0, 0.0, 48.99",
        "4, 4, 100.0, 51.01, 100.0",
        "5, 10, 50.0, 23.66, 76.34",
        "35748, 47298, 75.58, 75.19, 75.97",
    })
    void givesAShareWithItsInterval(int k, int n, double percent, double lower, double upper) {
        var share = new Share(k, n);

        assertThat(share.percent()).isCloseTo(percent, within(0.01));
        assertThat(share.wilson().lower()).isCloseTo(lower, within(0.01));
        assertThat(share.wilson().upper()).isCloseTo(upper, within(0.01));
    }

    /// Source: Newcombe (1998), Statistics in Medicine 17:873, table II, method 10: 56/70 and 48/80.
    @Test
    void givesADifferenceWithNewcombesInterval() {
        var range = new Share(56, 70).newcombe(new Share(48, 80));

        assertThat(range.lower()).isCloseTo(5.24, within(0.01));
        assertThat(range.upper()).isCloseTo(33.39, within(0.01));
    }

    @Test
    void leavesClosedAndInaccessibleFacilitiesOutOfTheShare() {
        assertThat(new Line(2025, Chain.SERVICE, "APOTEK", 3, 1, 7, 9).share()).isEqualTo(new Share(3, 4));
    }

    @Test
    void refusesToAddTwoChainsOrTwoYears() {
        var line = new Line(2025, Chain.SERVICE, "APOTEK", 1, 1, 0, 0);

        assertThatThrownBy(() -> line.plus(new Line(2025, Chain.PRODUCTION, "PANGAN_IRT", 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line.plus(new Line(2024, Chain.SERVICE, "APOTEK", 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesOnlyYearsThatHaveAShare() {
        var figures = new Figures(
                Unit.INSPECTION,
                List.of(
                        new Line(2023, Chain.SERVICE, "APOTEK", 0, 0, 2, 0),
                        new Line(2024, Chain.SERVICE, "APOTEK", 1, 1, 0, 0),
                        new Line(2025, Chain.SERVICE, "APOTEK", 3, 1, 0, 0)),
                List.of());

        var comparison = figures.findComparison(Chain.SERVICE).orElseThrow();

        assertThat(comparison.first().year()).isEqualTo(2024);
        assertThat(comparison.points()).isCloseTo(25, within(1e-9));
    }

    @Test
    void hidesSmallCellsAndNeverOneAlone() {
        var offices = List.of(new OfficeId(Ids.next()), new OfficeId(Ids.next()), new OfficeId(Ids.next()));
        var shares = Map.of(
                offices.get(0), new Share(2, 4),
                offices.get(1), new Share(10, 20),
                offices.get(2), new Share(5, 9));

        var line = NationalLine.of(2025, Chain.SERVICE, offices, shares);

        assertThat(line.offices()).extracting(OfficeFigure::hidden).containsExactly(true, false, true);
        assertThat(line.get(offices.get(0)).share().n()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> hidesSmallCellsAsTheirPageSays() {
        return RuleTable.read("tenggat.md", "Small cells").rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var shares = new LinkedHashMap<OfficeId, Share>();
                    RuleTable.items(row.getFirst())
                            .forEach(n -> shares.put(new OfficeId(Ids.next()), new Share(0, Integer.parseInt(n))));

                    var line = NationalLine.of(2025, Chain.SERVICE, shares.keySet(), shares);

                    assertThat(line.offices().stream()
                                    .filter(cell -> !cell.hidden())
                                    .map(cell -> "" + cell.share().n()))
                            .isEqualTo(RuleTable.items(row.get(1)));
                }));
    }

    @Test
    void hidesNoMoreWhereTwoAreSmall() {
        var offices = List.of(new OfficeId(Ids.next()), new OfficeId(Ids.next()), new OfficeId(Ids.next()));
        var shares = Map.of(offices.get(0), new Share(2, 4), offices.get(1), new Share(4, 5));

        var line = NationalLine.of(2025, Chain.SERVICE, offices, shares);

        assertThat(line.offices()).extracting(OfficeFigure::hidden).containsExactly(true, false, true);
    }

    @Property(tries = 200)
    void sumsEachChainFromItsOwnKindsOnly(@ForAll("lines") List<Line> given) {
        var lines = given.stream()
                .sorted(Comparator.comparingInt(Line::year).thenComparing(Line::chain))
                .toList();
        var figures = new Figures(Unit.FACILITY, lines, List.of());

        for (var chain : figures.chains()) {
            var own = figures.kinds(chain);
            assertThat(own).allMatch(line -> line.chain() == chain);
            assertThat(figures.years(chain)).allMatch(line -> line.chain() == chain);
            assertThat(figures.years(chain).stream()
                            .mapToInt(line -> line.share().n())
                            .sum())
                    .isEqualTo(own.stream().mapToInt(line -> line.share().n()).sum());
            assertThat(figures.years(chain)).extracting(Line::year).doesNotHaveDuplicates();
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        var count = Arbitraries.integers().between(0, 50);
        var year = Arbitraries.integers().between(2020, 2026);
        return Combinators.combine(
                        year, Arbitraries.of(Chain.class), Arbitraries.of("A", "B", "C"), count, count, count, count)
                .as(Line::new)
                .list()
                .ofMaxSize(30);
    }
}
