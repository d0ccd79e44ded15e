package id.badak.study.evaluation;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Makes the PDF from the printed form of the report.
///
/// The font is Liberation Sans (SIL Open Font License 1.1), which PDFBox carries; only the regular
/// weight is there, so the report sets nothing in bold. It is embedded, as a subset. PDFBox would
/// take the document's id from the clock and the renderer would write the time: both are replaced,
/// so that the same input gives the same bytes.
final class Pdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int REGULAR = 400;

    private Pdf() {}

    static byte[] of(String page, Provenance provenance) {
        XRLog.setLoggingEnabled(false);
        var builder = new PdfRendererBuilder()
                .useFastMode()
                .useSVGDrawer(new BatikSVGDrawer())
                .useFont(
                        Pdf::font,
                        "Liberation Sans",
                        REGULAR,
                        FontStyle.NORMAL,
                        true,
                        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG))
                .withProducer("Badak")
                .withHtmlContent(page, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), provenance);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static byte[] bytes(PDDocument document, Provenance provenance) throws IOException {
        var information = document.getDocumentInformation();
        information.setCreationDate(null);
        information.setModificationDate(null);
        document.setDocumentId(Long.parseUnsignedLong(provenance.sha256().substring(0, 16), 16));
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), "PDFBox has no " + FONT);
    }
}
