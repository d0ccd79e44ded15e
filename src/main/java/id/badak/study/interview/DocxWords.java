package id.badak.study.interview;

import id.badak.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// The paragraphs of a DOCX in their order, those in tables among them; headers, footnotes and comments are left out.
///
/// A file of a few megabytes can unpack to gigabytes, and POI keeps all of it: so it is unpacked once before, and let
/// go.
final class DocxWords {
    /// Source: ours, as for spreadsheets. Four hundred thousand letters with all their marks are a tenth of it.
    static final int LARGEST_UNPACKED = 64 << 20;

    /// Tables within tables; people make two or three.
    private static final int DEEPEST = 16;

    private static final int PIECE = 64 << 10;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_UNPACKED);
    }

    private DocxWords() {}

    static List<String> read(byte[] file) {
        requireSmall(file);
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var words = new ArrayList<String>();
            document.getBodyElements().forEach(element -> add(element, 0, words));
            return words;
        } catch (IOException | RuntimeException broken) { // POI has a type of its own for each way to be broken
            throw Problem.refuse(new InterviewProblem.Unreadable());
        }
    }

    private static void requireSmall(byte[] file) {
        long unpacked;
        try {
            unpacked = unpacked(file);
        } catch (IOException | IllegalArgumentException broken) { // the latter for a name that is no text
            throw Problem.refuse(new InterviewProblem.Unreadable());
        }
        if (unpacked > LARGEST_UNPACKED) {
            throw Problem.refuse(new InterviewProblem.TooLarge(TranscriptFile.LARGEST_MEGABYTES));
        }
    }

    /// How much is packed in a file; counted no further than is too much.
    private static long unpacked(byte[] file) throws IOException {
        var piece = new byte[PIECE];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        return unpacked;
                    }
                }
            }
        }
        return unpacked;
    }

    private static void add(IBodyElement element, int depth, List<String> words) {
        if (depth > DEEPEST) {
            throw Problem.refuse(new InterviewProblem.Unreadable());
        }
        if (element instanceof XWPFParagraph paragraph) {
            words.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
            table.getRows()
                    .forEach(row -> row.getTableCells()
                            .forEach(cell -> cell.getBodyElements().forEach(inner -> add(inner, depth + 1, words))));
        }
    }
}
