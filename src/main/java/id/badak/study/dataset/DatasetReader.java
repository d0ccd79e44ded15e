package id.badak.study.dataset;

import id.badak.kernel.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a table of inspections from top to bottom, and refuses it at the first thing that cannot
/// be right.
///
/// Memory holds some ten bytes for each row and each facility's name once; the text itself is read
/// and let go. A text file is read twice, first for its encoding and its hash.
public final class DatasetReader {
    /// Source: ours. How often somebody who waits is told how far it is.
    private static final int ROWS_BETWEEN_WORDS = 100_000;

    private final ColumnMap map;
    private final IntConsumer progress;

    /// @param progress is told the number of rows read, now and then
    public DatasetReader(ColumnMap map, IntConsumer progress) {
        this.map = map;
        this.progress = progress;
    }

    /// Reads CSV or a spreadsheet, whatever the name of the file.
    ///
    /// @throws DatasetFault for anything that is not a complete, consistent table of inspections
    public Dataset read(Path file) throws IOException {
        if (isSheet(file)) {
            var sha256 = hash(file);
            try (var lines = SheetLines.open(file)) {
                return read(lines, sha256, "XLSX");
            }
        }
        Charset charset;
        var sha = new Sha256();
        try (var bytes = sha.reading(Files.newInputStream(file))) {
            charset = Encoding.of(bytes);
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        try (var lines = new CsvLines(new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return read(lines, sha.hex(), charset.name());
        }
    }

    /// A spreadsheet is a ZIP archive, whatever its name.
    public static boolean isSheet(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }

    private static String hash(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return Sha256.of(bytes).hex();
        }
    }

    private Dataset read(Lines lines, String sha256, String encoding) throws IOException {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        @Nullable DatasetBuilder builder = null;
        var text = new CellText(map, lines);
        int read = 0;
        for (var next = lines.next(); next.isPresent(); next = lines.next()) {
            var line = next.get();
            if (line.isBlank()) {
                continue;
            }
            if (builder == null) {
                places.putAll(places(line));
                builder = new DatasetBuilder(text, places);
                continue;
            }
            builder.add(line);
            if (++read % ROWS_BETWEEN_WORDS == 0) {
                progress.accept(read);
            }
        }
        if (builder == null || read == 0) {
            throw new DatasetFault(1, "(file)", "no-rows");
        }
        return builder.build(sha256, encoding, map.unit());
    }

    private Map<Column, Integer> places(Line heading) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < heading.cells().size(); at++) {
            var name = ColumnMap.normal(heading.cell(at));
            for (var column : Column.values()) {
                if (name.equals(map.heading(column)) && places.put(column, at) != null) {
                    throw new DatasetFault(heading.number(), name, "column-twice");
                }
            }
        }
        for (var column : Column.values()) {
            if ((column.isRequired() || map.names(column)) && !places.containsKey(column)) {
                throw new DatasetFault(
                        heading.number(),
                        map.heading(column),
                        "column-missing",
                        heading.cells().stream().map(String::strip).collect(Collectors.joining(", ")));
            }
        }
        return places;
    }
}
