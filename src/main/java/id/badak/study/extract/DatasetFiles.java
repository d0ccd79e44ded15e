package id.badak.study.extract;

import id.badak.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;

/// Writes a dataset as a file while it is read.
@Component
public class DatasetFiles {
    private static final int ROWS_AT_ONCE = 5_000;

    private final FrozenDatasets datasets;

    DatasetFiles(FrozenDatasets datasets) {
        this.datasets = datasets;
    }

    /// Writes the bytes that its hash is of.
    public void writeCsv(FrozenDataset dataset, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = FrozenCsv.begin(dataset, writer);
        for (int last = 0; last < dataset.seal().rows(); ) {
            for (var row : behind(dataset, last)) {
                csv.write(row);
                last = row.number();
            }
        }
        writer.flush();
    }

    /// @param about each line of where it comes from
    void writeXlsx(FrozenDataset dataset, List<List<String>> about, Texts texts, OutputStream out) throws IOException {
        try (var sheet = FrozenSheet.begin(dataset, about, texts, out)) {
            for (int last = 0; last < dataset.seal().rows(); ) {
                for (var row : behind(dataset, last)) {
                    sheet.write(row);
                    last = row.number();
                }
            }
        }
    }

    /// A file that ends early because the dataset was discarded meanwhile must not look like a whole one.
    private List<FrozenRow> behind(FrozenDataset dataset, int number) throws IOException {
        var rows = datasets.listBehind(dataset, number, ROWS_AT_ONCE);
        if (rows.isEmpty()) {
            throw new IOException("dataset " + dataset.id() + " ends after row " + number);
        }
        return rows;
    }
}
