package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.findings.Analysis;
import id.badak.study.print.Press;
import id.badak.study.print.Provenance;
import id.badak.study.published.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes every file of a report, by name, in memory before anything is written.
///
/// The same input gives the same bytes: no file holds a time or a path.
public final class Reports {
    private Reports() {}

    /// Of printed figures.
    ///
    /// @param input the file they stood in, for its hash
    public static Map<String, byte[]> files(Judgement judgement, byte[] input) {
        var provenance = Provenance.of(input);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("results.json", new ResultsJson(judgement, provenance).bytes());
        var page = report(judgement, provenance, false);
        files.put("report.html", Press.utf8(page));
        files.put("report.docx", Press.docx(page));
        files.put("report.pdf", Press.pdf(report(judgement, provenance, true), provenance));
        var series = judgement.figures().series();
        for (int i = 0; i < series.size(); i++) {
            var points = judgement.pointsOf(series.get(i));
            for (var language : List.of(Language.ID, Language.EN)) {
                files.put(
                        name(i + 1, language),
                        Press.drawing("report/figure", FigureView.of(i + 1, points, Texts.in(language))));
            }
        }
        return files;
    }

    /// Of a table of inspections.
    public static Map<String, byte[]> files(Analysis analysis, PanelProvenance provenance) {
        var parts = List.of(
                new PanelPart(Language.ID, analysis, provenance), new PanelPart(Language.EN, analysis, provenance));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("results.json", new PanelJson(analysis, provenance).bytes());
        var page = Press.page("report/panel", new PanelView(parts, false));
        files.put("report.html", Press.utf8(page));
        files.put("report.docx", Press.docx(page));
        files.put("findings.xlsx", new FindingSheet(analysis).bytes());
        files.put("report.pdf", Press.pdf(Press.page("report/panel", new PanelView(parts, true)), provenance.data()));
        for (var part : parts) {
            part.shares()
                    .forEach(figure ->
                            files.put(name(figure.number(), part.language()), Press.drawing("report/figure", figure)));
            part.forest()
                    .ifPresent(figure ->
                            files.put(name(figure.number(), part.language()), Press.drawing("report/forest", figure)));
        }
        return files;
    }

    private static String report(Judgement judgement, Provenance provenance, boolean forPrint) {
        var parts = List.of(
                new ReportPart(Language.ID, judgement, provenance), new ReportPart(Language.EN, judgement, provenance));
        return Press.page("report/report", new ReportView(parts, provenance, forPrint));
    }

    private static String name(int number, Language language) {
        return "figure-" + number + (language == Language.ID ? ".svg" : ".en.svg");
    }
}
