package id.badak.study.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.findings.Analysis;
import id.badak.study.published.Judgement;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes every file of a report, by name, in memory before anything is written.
///
/// The same input gives the same bytes: no file holds a time or a path.
public final class Reports {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.badak");
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Reports() {}

    /// Of printed figures.
    ///
    /// @param input the file they stood in, for its hash
    public static Map<String, byte[]> files(Judgement judgement, byte[] input) {
        var provenance = Provenance.of(input);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("results.json", new ResultsJson(judgement, provenance).bytes());
        files.put("report.html", utf8(report(judgement, provenance, false)));
        files.put("report.pdf", Pdf.of(report(judgement, provenance, true), provenance));
        var series = judgement.figures().series();
        for (int i = 0; i < series.size(); i++) {
            var points = judgement.pointsOf(series.get(i));
            for (var language : List.of(Language.ID, Language.EN)) {
                files.put(name(i + 1, language), drawing("figure", FigureView.of(i + 1, points, Texts.in(language))));
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
        files.put("report.html", utf8(render("panel", new PanelView(parts, false))));
        files.put("report.pdf", Pdf.of(render("panel", new PanelView(parts, true)), provenance.data()));
        for (var part : parts) {
            part.shares()
                    .forEach(figure -> files.put(name(figure.number(), part.language()), drawing("figure", figure)));
            part.forest()
                    .ifPresent(figure -> files.put(name(figure.number(), part.language()), drawing("forest", figure)));
        }
        return files;
    }

    private static String report(Judgement judgement, Provenance provenance, boolean forPrint) {
        var parts = List.of(
                new ReportPart(Language.ID, judgement, provenance), new ReportPart(Language.EN, judgement, provenance));
        return render("report", new ReportView(parts, provenance, forPrint));
    }

    private static String name(int number, Language language) {
        return "figure-" + number + (language == Language.ID ? ".svg" : ".en.svg");
    }

    private static byte[] drawing(String template, Object view) {
        return utf8(XML + render(template, view));
    }

    private static String render(String template, Object view) {
        var output = new StringOutput();
        TEMPLATES.render("study/report/" + template + ".jte", view, output);
        return output.toString().strip() + "\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
