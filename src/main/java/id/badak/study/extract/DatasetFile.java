package id.badak.study.extract;

import id.badak.kernel.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A dataset of which the first rows were read, so that writing it can begin.
public final class DatasetFile {
    private static final int ROWS_AT_ONCE = 5_000;

    private final FrozenDatasets datasets;
    private final FrozenDataset dataset;
    private final List<FrozenRow> first;

    DatasetFile(FrozenDatasets datasets, FrozenDataset dataset) {
        this.datasets = datasets;
        this.dataset = dataset;
        first = datasets.listBehind(dataset, 0, ROWS_AT_ONCE);
        if (first.isEmpty()) {
            datasets.get(dataset.id()).requireRows();
        }
    }

    /// Writes the bytes that its hash is of.
    public void writeCsv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var csv = FrozenCsv.begin(dataset, writer);
        forEach(csv::write);
        writer.flush();
    }

    /// @param about each line of where it comes from
    void writeXlsx(List<List<String>> about, Texts texts, OutputStream out) throws IOException {
        try (var sheet = FrozenSheet.begin(dataset, about, texts, out)) {
            forEach(sheet::write);
        }
    }

    private interface RowSink {
        void write(FrozenRow row) throws IOException;
    }

    private void forEach(RowSink sink) throws IOException {
        int last = write(first, 0, sink);
        while (last < dataset.seal().rows()) {
            last = write(datasets.listBehind(dataset, last, ROWS_AT_ONCE), last, sink);
        }
    }

    /// A file that ends early because the dataset was discarded meanwhile must not look like a whole one.
    private int write(List<FrozenRow> rows, int behind, RowSink sink) throws IOException {
        if (rows.isEmpty()) {
            throw new IOException("dataset " + dataset.id() + " ends after row " + behind);
        }
        for (var row : rows) {
            sink.write(row);
        }
        return rows.getLast().number();
    }
}
