package id.badak.study.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of a CSV file, one at a time; quotes as in RFC 4180, `,`, `;` or a tab between cells.
///
/// Not Commons CSV, which reads an import of an office: it keeps all that follows a quote that is never closed, and
/// here a file may be larger than the memory.
final class CsvLines implements Lines {
    /// Source: ours. A quote that is never closed must not swallow a whole file.
    private static final int LONGEST_CELL = 10_000;

    private static final int MOST_CELLS = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private char separator;
    private int number;
    private int line = 1;

    CsvLines(Reader text) throws IOException {
        this.reader = new BufferedReader(text, 1 << 16);
        skipMark();
        separator = findSeparator();
    }

    private void skipMark() throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /// The one that stands most often in the heading, outside of quotes.
    private char findSeparator() throws IOException {
        reader.mark(1 << 15);
        var counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < (1 << 15) - 1; i++) {
            int one = reader.read();
            if (one < 0 || (one == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0)) {
                break;
            }
            if (one == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                int at = ",;\t".indexOf(one);
                if (at >= 0) {
                    counts[at]++;
                }
            }
        }
        reader.reset();
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    @Override
    public Optional<Line> next() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        number = line;
        int one = reader.read();
        if (one < 0) {
            return Optional.empty();
        }
        while (true) {
            if (one == '"' && cell.isEmpty()) {
                one = quoted(cell);
            } else if (one == separator) {
                add(cells, cell);
                one = reader.read();
            } else if (one == '\n' || one < 0) {
                line++;
                add(cells, cell);
                return Optional.of(new Line(number, cells));
            } else {
                if (one != '\r') {
                    append(cell, one);
                }
                one = reader.read();
            }
        }
    }

    /// Reads to the closing quote and gives the character after it.
    private int quoted(StringBuilder cell) throws IOException {
        while (true) {
            int one = reader.read();
            if (one < 0) {
                throw new DatasetFault(number, "(file)", "open-quote");
            }
            if (one == '"') {
                int after = reader.read();
                if (after != '"') {
                    return after;
                }
            }
            if (one == '\n') {
                line++;
            }
            append(cell, one);
        }
    }

    private void append(StringBuilder cell, int one) {
        if (cell.length() >= LONGEST_CELL) {
            throw new DatasetFault(number, "(file)", "open-quote");
        }
        cell.append((char) one);
    }

    private void add(List<String> cells, StringBuilder cell) {
        if (cells.size() >= MOST_CELLS) {
            throw new DatasetFault(number, "(file)", "too-many-cells", String.valueOf(MOST_CELLS));
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public boolean begins1904() {
        return false;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
