package id.badak.study.extract;

import id.badak.kernel.SheetText;
import id.badak.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A dataset as a spreadsheet: its rows first, where `./badak evaluate` looks for them, then what its columns mean and
/// where it comes from. Rows leave as they come, so that the largest takes no more memory than the smallest.
final class FrozenSheet implements AutoCloseable {
    /// Source: the format; a sheet has 1,048,576 rows, the first of them the headings.
    static final int MOST_ROWS = 1_048_575;

    private static final int ROWS_BETWEEN_FLUSHES = 1_000;

    private final FrozenDataset dataset;
    private final Workbook workbook;
    private final Worksheet rows;
    private int written;

    private FrozenSheet(FrozenDataset dataset, Workbook workbook, Worksheet rows) {
        this.dataset = dataset;
        this.workbook = workbook;
        this.rows = rows;
    }

    /// @param about each line of where the dataset comes from: what, and what of it
    static FrozenSheet begin(FrozenDataset dataset, List<List<String>> about, Texts texts, OutputStream out)
            throws IOException {
        var workbook = new Workbook(out, "Badak", "1.0");
        var rows = workbook.newWorksheet(texts.of("extract.sheet.rows"));
        fill(workbook.newWorksheet(texts.of("codebook.title")), Codebook.load().lines(texts));
        fill(workbook.newWorksheet(texts.of("extract.sheet.about")), about);
        for (int column = 0; column < FrozenCsv.HEADINGS.size(); column++) {
            rows.value(0, column, FrozenCsv.HEADINGS.get(column));
        }
        return new FrozenSheet(dataset, workbook, rows);
    }

    void write(FrozenRow row) throws IOException {
        int at = ++written;
        var cells = FrozenCsv.cells(dataset, row);
        for (int column = 0; column < 5; column++) {
            rows.value(at, column, SheetText.harmless(cells.get(column)));
        }
        rows.value(at, 5, row.compliant() ? 1 : 0);
        rows.value(at, 6, cells.get(6));
        rows.value(at, 7, row.visits());
        rows.value(at, 8, FrozenCsv.hours(row));
        if (at % ROWS_BETWEEN_FLUSHES == 0) {
            rows.flush();
        }
    }

    private static void fill(Worksheet sheet, List<List<String>> lines) {
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                sheet.value(row, column, SheetText.harmless(lines.get(row).get(column)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
