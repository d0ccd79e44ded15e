package id.badak.study.appraisal;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.findings.Analysis;
import id.badak.study.print.Press;
import id.badak.study.report.PanelPart;
import id.badak.study.report.PanelProvenance;

/// The findings as a piece of a page. It is made once, with the numbers, and shown as it came out.
record FindingsView(Texts texts, PanelPart part, RowLinks links) {
    private static final String PREFIX = "page.";

    /// Beside the files of the report.
    static String file(Language language) {
        return PREFIX + language.code() + ".html";
    }

    static boolean isPiece(Appraisal.File file) {
        return file.name().startsWith(PREFIX);
    }

    static byte[] render(Analysis analysis, PanelProvenance provenance, Appraisal appraisal, Language language) {
        return Press.utf8(Press.page(
                "appraisal/_findings",
                new FindingsView(
                        Texts.in(language),
                        new PanelPart(language, analysis, provenance),
                        new RowLinks(analysis, "/penelitian/" + appraisal.dataset() + "/baris"))));
    }
}
