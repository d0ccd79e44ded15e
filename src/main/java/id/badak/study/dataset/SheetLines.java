package id.badak.study.dataset;

import id.badak.kernel.SheetText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The rows of the first sheet of a spreadsheet, streamed.
final class SheetLines implements Lines {
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private SheetLines(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static SheetLines open(Path file) throws IOException {
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile());
        } catch (IOException | RuntimeException unreadable) {
            throw new DatasetFault(1, "(file)", "not-sheet");
        }
        return new SheetLines(workbook, workbook.getFirstSheet().openStream());
    }

    @Override
    public Optional<Line> next() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            var row = rows.next();
            var cells = new ArrayList<String>();
            for (int at = 0; at < row.getCellCount(); at++) {
                cells.add(text(row.getCell(at)));
            }
            return Optional.of(new Line(row.getRowNum(), cells));
        } catch (ExcelReaderException broken) {
            throw new DatasetFault(1, "(file)", "not-sheet");
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> SheetText.number(cell.asNumber());
            case BOOLEAN -> cell.asBoolean().toString();
            default -> cell.getText();
        };
    }

    @Override
    public boolean isTyped() {
        return true;
    }

    @Override
    public boolean begins1904() {
        return workbook.isDate1904();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
