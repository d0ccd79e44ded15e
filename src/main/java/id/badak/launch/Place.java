package id.badak.launch;

import id.badak.postgres.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Delete what the folder holds, if it is Badak's, and begin anew.")
    private boolean fresh;

    DataFolder open() {
        var folder = DataFolder.placeOf(data);
        return fresh ? DataFolder.openFresh(folder) : DataFolder.open(folder);
    }
}
