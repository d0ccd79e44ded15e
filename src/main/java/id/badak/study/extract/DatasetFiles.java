package id.badak.study.extract;

import org.springframework.stereotype.Component;

/// Writes a dataset as a file while it is read.
@Component
public class DatasetFiles {
    private final FrozenDatasets datasets;

    DatasetFiles(FrozenDatasets datasets) {
        this.datasets = datasets;
    }

    /// Reads its first rows: whoever asks can still be told, before a file is promised, that there are none.
    ///
    /// @throws id.badak.kernel.Refusal when the dataset was discarded since it was given
    public DatasetFile begin(FrozenDataset dataset) {
        return new DatasetFile(datasets, dataset);
    }
}
