package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.SheetText;
import id.badak.kernel.Texts;
import id.badak.study.findings.Analysis;
import id.badak.study.findings.Figure;
import id.badak.study.print.Press;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The findings as a spreadsheet, one in a row and unrounded, so that somebody else can go on with
/// them; a number that is withheld has its reason in the last column.
record FindingSheet(Analysis analysis) {
    private static final List<String> COLUMNS = List.of(
            "id",
            "question",
            "what",
            "value",
            "lower",
            "upper",
            "interval-method",
            "k-first",
            "n-first",
            "k-last",
            "n-last",
            "groups",
            "error",
            "degrees",
            "test",
            "p",
            "other-test",
            "other-p",
            "reason");

    byte[] bytes() {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var workbook = new Workbook(bytes, "Badak", "1.0")) {
                for (var language : List.of(Language.ID, Language.EN)) {
                    write(workbook.newWorksheet(Texts.in(language).of("report.sheet")), language);
                }
            }
            return Press.timeless(bytes.toByteArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(Worksheet sheet, Language language) {
        var texts = Texts.in(language);
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, texts.of("report.sheet." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        var sentences = new PanelSentences(analysis, language);
        int row = 1;
        for (var finding : analysis.findings()) {
            sheet.value(row, 0, finding.id());
            sheet.value(row, 1, texts.of("report.question", finding.question()));
            sheet.value(row, 2, SheetText.harmless(sentences.name(finding)));
            int at = row;
            finding.findFigure().ifPresent(figure -> write(sheet, at, figure));
            finding.findReason()
                    .ifPresent(reason -> sheet.value(at, COLUMNS.size() - 1, MethodPages.sentence(reason, language)));
            row++;
        }
    }

    private static void write(Worksheet sheet, int row, Figure figure) {
        figure.value().ifPresent(value -> sheet.value(row, 3, value));
        figure.interval().ifPresent(interval -> {
            sheet.value(row, 4, interval.lower());
            sheet.value(row, 5, interval.upper());
            sheet.value(row, 6, interval.method().code());
        });
        counts(sheet, row, 7, figure.k(), figure.n());
        figure.groups().ifPresent(groups -> sheet.value(row, 11, groups));
        figure.standardError().ifPresent(error -> sheet.value(row, 12, error));
        figure.degrees().ifPresent(degrees -> sheet.value(row, 13, degrees));
        for (int test = 0; test < Math.min(2, figure.p().size()); test++) {
            sheet.value(row, 14 + 2 * test, figure.p().get(test).method().code());
            sheet.value(row, 15 + 2 * test, figure.p().get(test).value());
        }
    }

    /// Of the first period and of the last; a number of one period has the first only.
    private static void counts(Worksheet sheet, int row, int column, List<Long> k, List<Long> n) {
        if (!k.isEmpty()) {
            sheet.value(row, column, k.getFirst());
        }
        if (!n.isEmpty()) {
            sheet.value(row, column + 1, n.getFirst());
        }
        if (k.size() > 1) {
            sheet.value(row, column + 2, k.getLast());
        }
        if (n.size() > 1) {
            sheet.value(row, column + 3, n.getLast());
        }
    }
}
