package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.print.Numerals;
import id.badak.study.published.Claim;
import id.badak.study.published.ClaimReading;
import id.badak.study.published.JointOutcome;
import id.badak.study.published.Judgement;
import id.badak.study.published.Limits;
import id.badak.study.published.PointReading;
import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.PValues;
import id.badak.study.statistics.Proportion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

record ReportTables(Language language, Judgement judgement) {

    /// Two printed percentages and their change; `printedChange` is empty when none was printed.
    record PrintedRow(
            String series, String from, String before, String to, String after, String change, String printedChange) {}

    List<PrintedRow> printed() {
        return judgement.changes().stream().map(this::printed).toList();
    }

    private PrintedRow printed(ClaimReading.Change reading) {
        var printedChange = reading.claim().printedChange();
        return new PrintedRow(
                name(reading.before()),
                String.valueOf(reading.claim().from()),
                numerals().percent(reading.before().point().percent()),
                String.valueOf(reading.claim().to()),
                numerals().percent(reading.after().point().percent()),
                numerals().points(reading.printedDifference()),
                printedChange == null ? "" : numerals().points(printedChange));
    }

    /// One claim's estimate, interval and tests; a test that was not made has empty shares.
    record OutcomeRow(String claim, String subject, String difference, String interval, List<TestCell> tests) {}

    record TestCell(String p, String share) {}

    List<OutcomeRow> changes() {
        return judgement.changes().stream()
                .map(reading -> row(reading, name(reading.before()), 2))
                .toList();
    }

    List<OutcomeRow> comparisons() {
        return judgement.comparisons().stream()
                .map(reading -> row(reading, difference(reading.claim()), 1))
                .toList();
    }

    private static String difference(Claim.Comparison claim) {
        return claim.first().id() + " − " + claim.second().id();
    }

    private OutcomeRow row(ClaimReading reading, String subject, int tests) {
        var id = reading.claim().id();
        return reading.outcome()
                .map(outcome -> new OutcomeRow(
                        id,
                        subject,
                        points(outcome.difference()),
                        points(
                                outcome.intervals().envelope().lower(),
                                outcome.intervals().envelope().upper()),
                        cells(outcome, tests)))
                .orElseGet(() -> new OutcomeRow(id, subject, none(), none(), List.of()));
    }

    private List<TestCell> cells(JointOutcome outcome, int tests) {
        return IntStream.range(0, tests)
                .mapToObj(i -> i < outcome.tests().size() ? cell(outcome.tests().get(i)) : new TestCell(none(), ""))
                .toList();
    }

    private TestCell cell(PValues test) {
        var share = texts().of(
                        "report.share",
                        numerals().count(test.significant()),
                        numerals().count(test.of()));
        return new TestCell(new Sentences(language).range(test.p()), share);
    }

    record SampleRow(String series, String change, String equalN, String panel, String commonN) {}

    List<SampleRow> samples() {
        return judgement.changes().stream().map(this::sample).toList();
    }

    private SampleRow sample(ClaimReading.Change reading) {
        boolean panel = reading.commonN()
                .filter(n -> reading.isAnyNPublished() || n <= Limits.LARGEST_N)
                .isPresent();
        var none = reading.isAnyNPublished()
                ? texts().of("report.never")
                : texts().of("report.beyond", numerals().count(Limits.LARGEST_COMMON_N));
        return new SampleRow(
                name(reading.before()),
                reading.claim().from() + "–" + reading.claim().to(),
                reading.equalN().map(numerals()::count).orElse(texts().of("report.never")),
                texts().of(panel ? "report.panel.yes" : "report.panel.no"),
                reading.commonN().map(numerals()::count).orElse(none));
    }

    /// @param possible at most the first forty, then how many more
    record PointRow(String series, String period, String percent, String count, String possible, String wilson) {}

    private static final int MOST_SHOWN = 40;

    List<PointRow> points() {
        return judgement.points().stream()
                .map(reading -> new PointRow(
                        name(reading),
                        String.valueOf(reading.point().period()),
                        numerals().percent(reading.point().percent()),
                        numerals().count(reading.possible().size()),
                        possible(reading),
                        reading.findWidest()
                                .map(widest -> texts().of(
                                                "report.range",
                                                numerals().percent(widest.lowest()),
                                                numerals().percent(widest.highest())))
                                .orElse(none())))
                .toList();
    }

    private String possible(PointReading reading) {
        if (reading.possible().isEmpty()) {
            return texts().of("report.never");
        }
        var shown = reading.possible().stream()
                .limit(MOST_SHOWN)
                .map(Proportion::toString)
                .collect(Collectors.joining(" "));
        int more = reading.possible().size() - MOST_SHOWN;
        var published = reading.point().isExact() ? " (" + texts().of("report.published") + ")" : "";
        return shown + published + (more > 0 ? " … (+" + numerals().count(more) + ")" : "");
    }

    private String name(PointReading reading) {
        return reading.series().name().in(language);
    }

    private String points(Extremes range) {
        return points(range.lowest(), range.highest());
    }

    private String points(double lowest, double highest) {
        var from = numerals().points(lowest);
        var to = numerals().points(highest);
        return from.equals(to) ? from : texts().of("report.range", from, to);
    }

    private String none() {
        return texts().of("report.not-computed");
    }

    private Numerals numerals() {
        return new Numerals(language);
    }

    private Texts texts() {
        return Texts.in(language);
    }
}
