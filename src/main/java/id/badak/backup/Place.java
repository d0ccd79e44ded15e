package id.badak.backup;

import id.badak.evidence.EvidenceShelf;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Environment;
import id.badak.kernel.Folders;
import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.LocalPostgres;
import id.badak.postgres.ReachedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command finds its estate, as `serve` would: a database named in the environment, or that
/// of the data folder, which is used beside a Badak that runs and started when none does.
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "Folder of the photos (default: the bucket $BADAK_EVIDENCE_S3_BUCKET, or"
                    + " $BADAK_EVIDENCE_FOLDER, or evidence in the data folder).")
    private @Nullable Path evidence;

    /// An estate and what was opened for it; nothing, when it was open already.
    record Opened(Estate estate, @Nullable ReachedDatabase started) implements AutoCloseable {
        Opened(Estate estate) {
            this(estate, null);
        }

        @Override
        public void close() {
            estate.photos().close();
            if (started != null) {
                started.close();
            }
        }
    }

    Opened open() {
        var folder = folder();
        var named = DatabaseAddress.findNamed();
        if (named.isPresent()) {
            return new Opened(new Estate(named.get(), photos(folder)));
        }
        var running = LocalPostgres.findRunning(folder);
        return running.map(address -> new Opened(new Estate(address, photos(folder))))
                .orElseGet(() -> start(folder));
    }

    private Opened start(Path folder) {
        var started = ReachedDatabase.start(folder);
        return new Opened(new Estate(started.address(), photos(folder)), started);
    }

    /// Refuses a folder that has no database, before one is made by looking for it.
    void requireData() {
        if (DatabaseAddress.findNamed().isEmpty() && !Files.exists(folder().resolve("badak-data"))) {
            throw new CannotStart("There is no Badak in %s. Name its folder with --data.".formatted(folder()));
        }
    }

    /// Whether the data folder is the command's own to delete again when it fails.
    boolean isNew() {
        return DatabaseAddress.findNamed().isEmpty() && !Files.exists(folder());
    }

    void delete() throws IOException {
        Folders.empty(folder());
        Files.deleteIfExists(folder());
    }

    private Path folder() {
        return DataFolder.placeOf(data).toAbsolutePath().normalize();
    }

    /// As `serve` would find it, unless a folder is named for this command.
    private EvidenceShelf photos(Path folder) {
        if (evidence != null) {
            return EvidenceShelf.in(evidence.toAbsolutePath().normalize());
        }
        return EvidenceShelf.findNamed()
                .orElseGet(() -> EvidenceShelf.in(Environment.find("BADAK_EVIDENCE_FOLDER")
                        .map(named -> Path.of(named).toAbsolutePath().normalize())
                        .orElseGet(() -> folder.resolve("evidence"))));
    }
}
