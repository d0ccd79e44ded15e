package id.badak.study.print;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.slf4j.LoggerFactory;

/// Makes the PDF from the printed form of the report.
///
/// [OneFont] is embedded as a subset; it has no bold weight, so the report needs none. PDFBox would
/// take the document's id from the clock and the renderer would write the time: both are replaced,
/// so that the same input gives the same bytes. The PDF is tagged, for screen readers.
final class Pdf {
    /// Source: ours; two and a half for each unit of a drawing, so that print is sharp.
    private static final float DOTS = 240;

    private Pdf() {}

    static byte[] of(String page, Provenance provenance) {
        quieten();
        FontMappers.set(new OneFont());
        try (var renderer = builder(page).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), provenance);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Draws a figure, in the font of the report whatever fonts the machine has.
    ///
    /// @param width of the drawing in its own units
    static byte[] png(String svg, float width, float height) throws IOException {
        quieten();
        FontMappers.set(new OneFont());
        var page = """
                <html lang="id"><head><title>.</title><style>
                @font-face { font-family: "Liberation Sans"; src: url("badak:liberation-sans");
                  -fs-pdf-font-embed: embed; -fs-pdf-font-encoding: Identity-H; }
                @page { size: %.0fpx %.0fpx; margin: 0; } body { margin: 0; }
                </style></head><body>%s</body></html>
                """.formatted(width, height, svg);
        try (var renderer = builder(page).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(renderer.getPdfDocument()).renderImageWithDPI(0, DOTS), "png", bytes);
            return bytes.toByteArray();
        }
    }

    private static PdfRendererBuilder builder(String page) {
        return new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useSVGDrawer(new BatikSVGDrawer())
                .useProtocolsStreamImplementation(Pdf::open, "badak")
                .useUnicodeLineBreaker(new SpaceBreaker())
                .withProducer("Badak")
                .withHtmlContent(page, null);
    }

    /// The libraries tell of fallback fonts that no page uses; on a terminal that reads as a fault.
    private static void quieten() {
        XRLog.setLoggingEnabled(false);
        if (LoggerFactory.getLogger("org.apache.pdfbox") instanceof Logger noisy) {
            noisy.setLevel(Level.ERROR);
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

    /// Answers `badak:liberation-sans`, the only address the page names: so text and figures get
    /// the same font, which a font given to the builder does not reach.
    private static FSStream open(String address) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return OneFont.stream();
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }
}
