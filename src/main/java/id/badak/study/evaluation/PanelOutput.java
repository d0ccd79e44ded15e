package id.badak.study.evaluation;

import id.badak.kernel.Language;
import id.badak.study.findings.Analysis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every file of the output folder for a table, by name, made in memory before anything is written.
final class PanelOutput {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private PanelOutput() {}

    static Map<String, byte[]> files(Analysis analysis, PanelProvenance provenance) {
        var parts = List.of(
                new PanelPart(Language.ID, analysis, provenance), new PanelPart(Language.EN, analysis, provenance));
        var files = new LinkedHashMap<String, byte[]>();
        files.put("results.json", new PanelJson(analysis, provenance).bytes());
        files.put("report.html", Output.utf8(Output.render("panel", new PanelView(parts, false))));
        files.put("report.pdf", Pdf.of(Output.render("panel", new PanelView(parts, true)), provenance.data()));
        for (var part : parts) {
            var ending = part.language() == Language.ID ? ".svg" : ".en.svg";
            part.shares()
                    .forEach(figure -> files.put(
                            "figure-" + figure.number() + ending, Output.utf8(XML + Output.render("figure", figure))));
            part.forest()
                    .ifPresent(figure -> files.put(
                            "figure-" + figure.number() + ending, Output.utf8(XML + Output.render("forest", figure))));
        }
        return files;
    }
}
