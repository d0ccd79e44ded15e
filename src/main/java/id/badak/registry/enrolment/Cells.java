package id.badak.registry.enrolment;

import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.SheetText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The cells of a file that people call a spreadsheet, recognised by content and not by name.
///
/// XLSX, or CSV with commas or semicolons, UTF-8 or, as old Excel writes it, Windows-1252. Whatever
/// a file holds, the answer is lines or a refusal, never an accident.
final class Cells {
    /// Source: ours. What stands further to the right is not looked at.
    private static final int MOST_COLUMNS = 64;

    /// Source: ours. More than three kilobytes for each of the most rows a sheet may have.
    private static final int MOST_INFLATED_BYTES = 64 << 20;

    private final int mostLines;
    private final List<Line> lines = new ArrayList<>();

    private Cells(int mostLines) {
        this.mostLines = mostLines;
    }

    /// @param number as the spreadsheet program shows it, from 1
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// Gives the lines that are not blank, in order.
    ///
    /// @throws Refusal when the file cannot be read, or has more than `mostLines` lines
    static List<Line> read(byte[] content, int mostLines) {
        var cells = new Cells(mostLines);
        try {
            if (isZip(content)) {
                refuseBomb(content);
                cells.readWorkbook(content);
            } else {
                cells.readText(decode(content));
            }
            return List.copyOf(cells.lines);
        } catch (Refusal passedOn) {
            throw passedOn;
        } catch (IOException | RuntimeException unreadable) {
            // The reading library throws whatever its parser met; all of it means the same here.
            throw Problem.refuse(new EnrolmentProblem.UnreadableFile());
        }
    }

    private void readWorkbook(byte[] content) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> add(row.getRowNum(), textsOf(row)));
        }
    }

    private void readText(String text) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            for (var record : parser) {
                add(Math.toIntExact(record.getRecordNumber()), record.toList());
            }
        }
    }

    private void add(int number, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (lines.size() == mostLines) {
            throw Problem.refuse(new EnrolmentProblem.TooManyRows(mostLines - 1));
        }
        lines.add(new Line(number, cells.subList(0, Math.min(cells.size(), MOST_COLUMNS))));
    }

    private static List<String> textsOf(Row row) {
        return IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                .mapToObj(
                        column -> row.getOptionalCell(column).map(Cells::textOf).orElse(""))
                .toList();
    }

    private static String textOf(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return SheetText.number(cell.asNumber());
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /// Refuses a small file that would fill the memory. The workbook is listed by its central
    /// directory, as the library that reads it next does.
    private static void refuseBomb(byte[] content) throws IOException {
        var buffer = new byte[1 << 16];
        var inflated = 0L;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var stream = zip.getInputStream(entry)) {
                    for (var read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        inflated += read;
                        if (inflated > MOST_INFLATED_BYTES) {
                            throw Problem.refuse(new EnrolmentProblem.UnreadableFile());
                        }
                    }
                }
            }
        }
    }

    private static String decode(byte[] content) {
        var text = decodeUtf8(content);
        if (text.indexOf('\0') >= 0) {
            throw Problem.refuse(new EnrolmentProblem.UnreadableFile());
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String decodeUtf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException olderExcel) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static String delimiter(String text) {
        var heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var semicolons = heading.chars().filter(letter -> letter == ';').count();
        var commas = heading.chars().filter(letter -> letter == ',').count();
        return semicolons > commas ? ";" : ",";
    }
}
