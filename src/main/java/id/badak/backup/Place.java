package id.badak.backup;

import id.badak.kernel.CannotStart;
import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command finds its estate, as `serve` would: a database named in the environment, or that of
/// the data folder, which is used beside a Badak that runs and started when none does.
final class Place {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    @Option(
            names = "--evidence",
            paramLabel = "DIR",
            description = "Folder of the photos (default: $BADAK_EVIDENCE_FOLDER, or evidence in the data folder).")
    private @Nullable Path evidence;

    /// An estate and what was opened for it; nothing, when it was open already.
    record Opened(
            Estate estate,
            @Nullable DataFolder data,
            @Nullable LocalPostgres server) implements AutoCloseable {
        Opened(Estate estate) {
            this(estate, null, null);
        }

        @Override
        public void close() {
            try (data;
                    server) {
                // Closed by leaving.
            }
        }
    }

    Opened open() {
        var folder = folder();
        var named = environment("BADAK_DB_URL");
        if (named.isPresent()) {
            var address = new DatabaseAddress(
                    named.get(),
                    environment("BADAK_DB_USER").orElse("badak"),
                    environment("BADAK_DB_PASSWORD").orElse(""));
            return new Opened(new Estate(address, evidence(folder)));
        }
        var running = LocalPostgres.findRunning(folder);
        return running.map(address -> new Opened(new Estate(address, evidence(folder))))
                .orElseGet(() -> start(folder));
    }

    private Opened start(Path folder) {
        var opened = DataFolder.open(folder);
        try {
            var server = LocalPostgres.start(opened, _ -> {});
            return new Opened(new Estate(server.address(), evidence(folder)), opened, server);
        } catch (RuntimeException fault) {
            opened.close();
            throw fault;
        }
    }

    /// Refuses a folder that has no database, before one is made by looking for it.
    void requireData() {
        if (environment("BADAK_DB_URL").isEmpty() && !Files.exists(folder().resolve("badak-data"))) {
            throw new CannotStart("There is no Badak in %s. Name its folder with --data.".formatted(folder()));
        }
    }

    /// Whether the data folder is the command's own to delete again when it fails.
    boolean isNew() {
        return environment("BADAK_DB_URL").isEmpty() && !Files.exists(folder());
    }

    void delete() throws IOException {
        Durable.deleteContents(folder());
        Files.deleteIfExists(folder());
    }

    private Path folder() {
        return (data == null ? Path.of(environment("BADAK_DATA").orElse(".badak")) : data)
                .toAbsolutePath()
                .normalize();
    }

    private Path evidence(Path folder) {
        if (evidence != null) {
            return evidence.toAbsolutePath().normalize();
        }
        return environment("BADAK_EVIDENCE_FOLDER")
                .map(named -> Path.of(named).toAbsolutePath().normalize())
                .orElseGet(() -> folder.resolve("evidence"));
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
