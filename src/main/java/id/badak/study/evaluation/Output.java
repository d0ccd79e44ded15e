package id.badak.study.evaluation;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.published.Judgement;
import id.badak.study.published.PointReading;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every file of the output folder, by name, made in memory before anything is written.
final class Output {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.badak");

    private Output() {}

    static Map<String, byte[]> files(Judgement judgement, Provenance provenance) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("results.json", new ResultsJson(judgement, provenance).bytes());
        files.put("report.html", utf8(report(judgement, provenance, false)));
        files.put("report.pdf", Pdf.of(report(judgement, provenance, true), provenance));
        var series = judgement.figures().series();
        for (int i = 0; i < series.size(); i++) {
            var points = judgement.pointsOf(series.get(i));
            files.put("figure-%d.svg".formatted(i + 1), figure(i + 1, points, Language.ID));
            files.put("figure-%d.en.svg".formatted(i + 1), figure(i + 1, points, Language.EN));
        }
        return files;
    }

    private static String report(Judgement judgement, Provenance provenance, boolean forPrint) {
        var parts = List.of(
                new ReportPart(Language.ID, judgement, provenance), new ReportPart(Language.EN, judgement, provenance));
        return render("report", new ReportView(parts, provenance, forPrint));
    }

    private static byte[] figure(int number, List<PointReading> points, Language language) {
        var view = FigureView.of(number, points, Texts.in(language));
        return utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + render("figure", view));
    }

    static String render(String template, Object view) {
        var output = new StringOutput();
        TEMPLATES.render("study/evaluation/" + template + ".jte", view, output);
        return output.toString().strip() + "\n";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
