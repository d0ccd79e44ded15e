package id.badak.study.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Makes the files of a report from a page, in memory.
///
/// The same page gives the same bytes: no file holds a time or a path.
public final class Press {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.badak");
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Press() {}

    /// Renders a page that is XML as well as HTML.
    ///
    /// @param template below `templates/study/`, without its ending
    public static String page(String template, Object view) {
        var output = new StringOutput();
        TEMPLATES.render("study/" + template + ".jte", view, output);
        return output.toString().strip() + "\n";
    }

    /// Renders a figure as a file of its own.
    public static byte[] drawing(String template, Object view) {
        return utf8(XML + page(template, view));
    }

    public static byte[] pdf(String page, Provenance provenance) {
        return Pdf.of(page, provenance);
    }

    public static byte[] docx(String page) {
        return Docx.of(page);
    }

    /// Takes the time off a DOCX or XLSX.
    public static byte[] timeless(byte[] archive) throws IOException {
        return Timeless.of(archive);
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
