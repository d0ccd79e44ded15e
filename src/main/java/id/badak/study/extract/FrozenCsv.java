package id.badak.study.extract;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A dataset as text, byte for byte the same every time: what its hash is of, and what `./badak evaluate` reads.
final class FrozenCsv {
    /// As the codebook names them.
    static final List<String> HEADINGS =
            List.of("facility", "office", "kind", "chain", "date", "compliant", "mentored_on", "visits", "hours");

    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private final FrozenDataset dataset;
    private final CSVPrinter csv;

    private FrozenCsv(FrozenDataset dataset, CSVPrinter csv) {
        this.dataset = dataset;
        this.csv = csv;
    }

    static FrozenCsv begin(FrozenDataset dataset, Appendable out) throws IOException {
        var csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(HEADINGS);
        return new FrozenCsv(dataset, csv);
    }

    void write(FrozenRow row) throws IOException {
        csv.printRecord(cells(dataset, row));
    }

    /// In the order of the headings.
    static List<String> cells(FrozenDataset dataset, FrozenRow row) {
        return List.of(
                facility(row),
                dataset.officeCode(),
                row.kind(),
                dataset.chain().name(),
                row.inspectedOn().toString(),
                row.compliant() ? "1" : "0",
                row.mentoredOn() == null ? "" : row.mentoredOn().toString(),
                Integer.toString(row.visits()),
                hours(row).toPlainString());
    }

    static String facility(FrozenRow row) {
        return String.format(Locale.ROOT, "S-%05d", row.facility());
    }

    static BigDecimal hours(FrozenRow row) {
        return BigDecimal.valueOf(row.minutes()).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
    }
}
