package id.badak.study.interview;

import id.badak.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// The paragraphs of a DOCX in their order, those in tables among them; headers, footnotes and comments are left out.
final class DocxWords {
    private DocxWords() {}

    static List<String> read(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var words = new ArrayList<String>();
            document.getBodyElements().forEach(element -> add(element, words));
            return words;
        } catch (IOException | RuntimeException broken) { // POI has a type of its own for each way to be broken
            throw Problem.refuse(new InterviewProblem.Unreadable());
        }
    }

    private static void add(IBodyElement element, List<String> words) {
        if (element instanceof XWPFParagraph paragraph) {
            words.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
            table.getRows()
                    .forEach(row -> row.getTableCells()
                            .forEach(cell -> cell.getBodyElements().forEach(inner -> add(inner, words))));
        }
    }
}
