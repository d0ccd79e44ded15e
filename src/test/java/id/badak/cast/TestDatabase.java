package id.badak.cast;

import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// The tests' PostgreSQL: started once, in a folder that goes with the run.
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDER = newFolder();
    private static final LocalPostgres SERVER = start();

    public static DatabaseAddress address() {
        return SERVER.address();
    }

    /// Where the tests' application keeps its files.
    public static Path folder() {
        return FOLDER;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var address = address();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "badak.data", FOLDER.toString(),
                                "badak.evidence.folder",
                                        FOLDER.resolve("evidence").toString(),
                                "badak.journal.anchors",
                                        FOLDER.resolve("anchors").toString(),
                                "badak.journal.anchor-minutes", "0",
                                "badak.operate.drain-seconds", "0",
                                "badak.pace.times", "1000000",
                                "badak.database.url", address.url(),
                                "badak.database.user", address.user(),
                                "badak.database.password", address.password())));
    }

    private static LocalPostgres start() {
        try {
            var folder = DataFolder.open(FOLDER.resolve("data"));
            var server = LocalPostgres.start(folder, _ -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (Exception unable) {
            throw new IllegalStateException(unable);
        }
    }

    private static Path newFolder() {
        try {
            // What stands beside the data, as the journal's key does, is in the temporary folder too.
            return Files.createDirectory(Files.createTempDirectory("badak-test").resolve("badak"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
