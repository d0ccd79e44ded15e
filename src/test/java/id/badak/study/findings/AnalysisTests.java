package id.badak.study.findings;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.kernel.YamlNode;
import id.badak.study.dataset.ColumnMap;
import id.badak.study.dataset.Dataset;
import id.badak.study.dataset.DatasetReader;
import id.badak.study.dataset.PanelSpecimens;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.statistics.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each question is asked, and what the table cannot carry is withheld with its reason.
class AnalysisTests {
    private static final Analysis.Choices CHOICES = new Analysis.Choices(1, 500);
    private static final String HEADING = "facility,office,kind,date,compliant,mentored_on,visits\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void countsByHandOfTheFirstAndTheLastQuarter() {
        var analysis = analyse(_ -> true);
        var change = figure(analysis, "change.all");
        assertThat(change.k()).containsExactly(met(1), met(8));
        assertThat(change.n()).containsExactly(240L, 240L);
        var pairs = analysis.pairs().getFirst().counts();
        assertThat(pairs.n()).isEqualTo(240);
        assertThat((long) pairs.stayed() + pairs.lost()).isEqualTo(met(1));
        assertThat((long) pairs.stayed() + pairs.gained()).isEqualTo(met(8));
        assertThat(analysis.pairs()).extracting(Analysis.Pairs::id).containsExactly("all", "kind-1", "kind-2");
        assertThat(figure(analysis, "share.kind-2.2023-Q1").n()).containsExactly(120L);
    }

    private static long met(int quarter) {
        return PanelSpecimens.rows().stream()
                .filter(row -> row.quarter() == quarter && row.met() == 1)
                .count();
    }

    @Test
    void readsThePsOfAllKindsTogether() {
        var analysis = analyse(_ -> true);
        var first = figure(analysis, "change.kind-1").p().getFirst().value();
        var second = figure(analysis, "change.kind-2").p().getFirst().value();
        var larger = Math.max(first, second);
        var smaller = Math.min(first, second);
        assertThat(List.of(
                        figure(analysis, "holm.change.kind-1").p().getFirst().value(),
                        figure(analysis, "holm.change.kind-2").p().getFirst().value()))
                .anySatisfy(p -> assertThat(p).isCloseTo(2 * smaller, Offset.offset(1e-12)))
                .anySatisfy(p -> assertThat(p).isCloseTo(Math.max(larger, 2 * smaller), Offset.offset(1e-12)));
    }

    @Test
    void onePeriodCarriesNoChange() {
        var analysis = analyse(row -> row.quarter() == 3);
        for (var id : List.of(
                "change.all", "change.all.bootstrap-facility", "paired.all", "trend.all.line", "did.difference")) {
            assertThat(reason(analysis, id)).as(id).contains(Reason.ONE_PERIOD);
        }
        assertThat(analysis.find("share.all.2023-Q3")).isPresent();
    }

    @Test
    void twoPeriodsCarryNoTrend() {
        assertThat(reason(analyse(row -> row.quarter() <= 2), "trend.all.line")).contains(Reason.TOO_FEW);
    }

    @Test
    void twoOfficesCarryNoErrorByOffice() {
        var analysis = analyse(row -> row.office() == 0 || row.office() == 11);
        assertThat(reason(analysis, "change.all.bootstrap-office")).contains(Reason.TOO_FEW);
        assertThat(reason(analysis, "did.difference")).contains(Reason.TOO_FEW);
        assertThat(reason(analysis, "did.wild")).contains(Reason.TOO_FEW);
        assertThat(analysis.find("change.all").flatMap(Finding::findFigure)).isPresent();
    }

    @Test
    void aGroupOfOneOrNobodyToCompareWithCarriesNoComparison() {
        var one = analyse(row -> row.facility() == 0 || row.began() == 0);
        assertThat(reason(one, "did.difference")).contains(Reason.TOO_FEW);
        assertThat(reason(one, "did.wild")).contains(Reason.TOO_FEW);
        var alone = analyse(row -> row.office() == 0 || row.began() != 3);
        assertThat(reason(alone, "staggered.overall")).contains(Reason.TOO_FEW);
        assertThat(reason(analyse(row -> row.began() == 3), "did.difference")).contains(Reason.NO_COMPARISON);
    }

    @Test
    void whereNothingVariesNothingIsMeasured() {
        var rows = new StringBuilder(HEADING);
        for (int facility = 0; facility < 20; facility++) {
            for (int year = 2021; year <= 2023; year++) {
                rows.append("S%d,K%d,P,%d-05-05,1,%s,%d%n"
                        .formatted(facility, facility % 8, year, facility < 10 ? "2022-01-01" : "", facility % 4));
            }
        }
        var analysis = analyse(rows.toString());
        assertThat(reason(analysis, "change.all")).contains(Reason.NO_VARIATION);
        assertThat(reason(analysis, "trend.all.line")).contains(Reason.NO_VARIATION);
        assertThat(reason(analysis, "paired.all")).contains(Reason.NOBODY_CHANGED);
        assertThat(reason(analysis, "did.difference")).isPresent();
        assertThat(reason(analysis, "dose.visits.odds")).isPresent();
        assertThat(reason(analysis, "holm")).contains(Reason.NO_ROWS);
    }

    @Test
    void aDoseThatTellsYesFromNoHasNoOdds() {
        var rows = new StringBuilder(HEADING);
        for (int facility = 0; facility < 20; facility++) {
            int dose = facility % 5;
            rows.append("S%d,K%d,P,2022-05-05,%d,2022-01-01,%d%n"
                    .formatted(facility, facility % 8, dose > 2 ? 1 : 0, dose));
        }
        assertThat(reason(analyse(rows.toString()), "dose.visits.odds")).contains(Reason.SEPARATION);
    }

    @Test
    void everyWithheldFindingHasNoNumberAndEveryNumberIsFinite() {
        for (var finding : analyse(_ -> true).findings()) {
            finding.findFigure().ifPresent(figure -> {
                assertThat(figure.value().stream().allMatch(Double::isFinite))
                        .as(finding.id())
                        .isTrue();
                figure.interval()
                        .ifPresent(interval -> assertThat(interval.lower())
                                .as(finding.id())
                                .isFinite()
                                .isLessThanOrEqualTo(interval.upper()));
                assertThat(figure.p()).as(finding.id()).allMatch(p -> p.value() >= 0 && p.value() <= 1);
            });
        }
    }

    @Test
    void theSeedAloneDecidesWhatIsDrawn() {
        var dataset = dataset(PanelSpecimens.table(_ -> true));
        var first = Analysis.of(dataset, Optional.empty(), CHOICES, _ -> {});
        assertThat(Analysis.of(dataset, Optional.empty(), CHOICES, _ -> {}).findings())
                .isEqualTo(first.findings());
        assertThat(Analysis.of(dataset, Optional.empty(), new Analysis.Choices(2, 500), _ -> {})
                        .findings())
                .isNotEqualTo(first.findings());
    }

    @Test
    void saysWhatIsNotAsPlanned() {
        var plan = plan("""
                dated: 2026-01-01
                title: t
                design: d
                indicators: [i]
                tests: [newcombe, cr2, rate-ratio-exact]
                primary: [change.all, paired.all]
                """);
        var analysis = Analysis.of(
                dataset(PanelSpecimens.table(row -> row.office() == 0 || row.office() == 11)),
                Optional.of(plan),
                CHOICES,
                _ -> {});
        assertThat(analysis.deviations())
                .contains(
                        new Deviation(Deviation.Kind.PLANNED_AFTER_DATA, "2026-01-01", Optional.empty()),
                        new Deviation(Deviation.Kind.PLANNED_WITHHELD, "cr2", Optional.of(Reason.TOO_FEW)),
                        new Deviation(Deviation.Kind.PLANNED_NOT_DONE, "rate-ratio-exact", Optional.empty()),
                        new Deviation(Deviation.Kind.DONE_NOT_PLANNED, "mc-nemar", Optional.empty()));
        assertThat(analysis.find("holm.change.all")).isPresent();
        assertThat(analysis.find("holm.change.kind-1")).isEmpty();
    }

    @Test
    void withoutAPlanThatIsTheOnlyDeviation() {
        assertThat(analyse(_ -> true).deviations())
                .containsExactly(new Deviation(Deviation.Kind.NO_PLAN, "", Optional.empty()));
    }

    @Test
    void asksInTheOrderOfTheReport() {
        var asked = new ArrayList<Finding.Question>();
        Analysis.of(dataset(PanelSpecimens.table(_ -> true)), Optional.empty(), CHOICES, asked::add);
        assertThat(asked).isSorted().contains(Finding.Question.SHARES, Finding.Question.DOSE);
    }

    private Analysis analyse(Predicate<PanelSpecimens.Row> wanted) {
        return Analysis.of(dataset(PanelSpecimens.table(wanted)), Optional.empty(), CHOICES, _ -> {});
    }

    private Analysis analyse(String table) {
        return Analysis.of(dataset(table.getBytes(StandardCharsets.UTF_8)), Optional.empty(), CHOICES, _ -> {});
    }

    private Dataset dataset(byte[] table) {
        try {
            var map = ColumnMap.read(YamlNode.read("peta.yaml", new StringReader(PanelSpecimens.QUARTERS)));
            return new DatasetReader(map, _ -> {}).read(Files.write(folder.resolve("tabel.csv"), table));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Plan plan(String yaml) {
        return Plan.read(YamlNode.read("plan.yaml", new StringReader(yaml)), PeriodUnit.QUARTER);
    }

    private static Figure figure(Analysis analysis, String id) {
        return analysis.find(id).flatMap(Finding::findFigure).orElseThrow();
    }

    private static Optional<Reason> reason(Analysis analysis, String id) {
        return analysis.find(id).orElseThrow().findReason();
    }
}
