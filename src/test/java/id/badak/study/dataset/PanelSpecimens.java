package id.badak.study.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The made-up panel of the oracle, written as an office would keep it.
public final class PanelSpecimens {
    private static final Path ORACLE = Path.of("src", "test", "resources", "statistics", "panel240x8.csv");
    private static final int FIRST_YEAR = 2023;

    public static final String QUARTERS = "period: quarter\n";

    private PanelSpecimens() {}

    /// One line of the oracle: facility, office, quarter 1 to 8, quarter of begin or 0, and so on.
    public record Row(int facility, int office, int quarter, int began, boolean post, int dose, int kind, int met) {}

    public static List<Row> rows() {
        try (var lines = Files.lines(ORACLE)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Row(
                            Integer.parseInt(cells[0]),
                            Integer.parseInt(cells[1]),
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            cells[4].equals("1"),
                            Integer.parseInt(cells[5]),
                            Integer.parseInt(cells[6]),
                            Integer.parseInt(cells[7])))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A table with the usual headings of those rows that are wanted.
    public static byte[] table(Predicate<Row> wanted) {
        return ("facility,office,kind,date,compliant,mentored_on,visits\n"
                        + rows().stream()
                                .filter(wanted)
                                .map(row -> "S-%d,Kantor %d,%s,%s,%d,%s,%d%n"
                                        .formatted(
                                                row.facility(),
                                                row.office(),
                                                row.kind() == 1 ? "produksi" : "distribusi",
                                                day(row.quarter(), 15),
                                                row.met(),
                                                row.began() == 0 ? "" : day(row.began(), 1),
                                                row.dose()))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String day(int quarter, int day) {
        int index = quarter - 1;
        return "%d-%02d-%02d".formatted(FIRST_YEAR + index / 4, index % 4 * 3 + 2, day);
    }
}
