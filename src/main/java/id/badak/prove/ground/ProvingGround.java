package id.badak.prove.ground;

import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Folders;
import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/// What a proof or a bench stands on: a PostgreSQL and a folder of its own, which go when it ends,
/// and the application on top of them when it asks for it.
public final class ProvingGround implements AutoCloseable {
    private final Class<?> application;
    private final Path folder;
    private final DataFolder data;
    private final LocalPostgres server;
    private @Nullable ConfigurableApplicationContext context;

    private ProvingGround(Class<?> application) throws IOException {
        this.application = application;
        this.folder = Files.createTempDirectory("badak-ground");
        this.data = DataFolder.open(folder.resolve("data"));
        this.server = LocalPostgres.start(data, _ -> {});
    }

    public static ProvingGround open(Class<?> application) throws IOException {
        return new ProvingGround(application);
    }

    /// The database's superuser, which is also how an enemy with the server's password comes.
    public DatabaseAddress database() {
        return server.address();
    }

    public LocalPostgres server() {
        return server;
    }

    /// The folder that `serve` would be given to have the same database.
    public Path dataFolder() {
        return data.path();
    }

    /// Stops the server and leaves its folder to another process.
    public void giveUpDatabase() {
        server.close();
        data.close();
    }

    /// The folder the server keeps its files in.
    public Path cluster() {
        return data.path().resolve("postgres");
    }

    public Path folder() {
        return folder;
    }

    /// What the application and the database wrote of this run, at the level that operators get.
    public List<Path> logs() {
        return List.of(applicationLog(), folder.resolve("data").resolve("postgres.log"));
    }

    private Path applicationLog() {
        return folder.resolve("badak.log");
    }

    /// The whole application, with its web server on a free port of this machine; started when
    /// first asked for.
    ///
    /// @param settings more than the ground's own, such as `--badak.x=y`; heeded by the start only
    public ConfigurableApplicationContext application(String... settings) {
        if (context == null) {
            context = start(settings);
        }
        return context;
    }

    /// Stops the application and keeps the database, for proofs of what outlives it.
    public void stopApplication() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public String root() {
        return "http://127.0.0.1:" + application().getEnvironment().getRequiredProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return application().getBean(type);
    }

    public <T> T as(Actor actor, Callable<T> act) throws Exception {
        return Acting.as(actor, act::call);
    }

    @Override
    public void close() throws IOException {
        stopApplication();
        server.close();
        data.close();
        Folders.delete(folder);
    }

    private ConfigurableApplicationContext start(String... more) {
        var spring = new SpringApplication(application);
        spring.setBannerMode(Banner.Mode.OFF);
        var address = server.address();
        var settings = new ArrayList<>(List.of(
                // One file, or what a proof reads of the log is its end alone.
                "--logging.logback.rollingpolicy.max-file-size=1GB",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--management.server.port=0",
                "--badak.operate.drain-seconds=0",
                "--badak.pace.times=1000000",
                "--logging.threshold.console=ERROR",
                "--logging.file.name=" + applicationLog(),
                "--badak.data=" + folder,
                "--badak.journal.key-file=" + folder.resolve("journal.key"),
                "--badak.journal.anchors=" + folder.resolve("anchors"),
                "--badak.evidence.folder=" + folder.resolve("evidence"),
                "--badak.database.url=" + address.url(),
                "--badak.database.user=" + address.user(),
                "--badak.database.password=" + address.password()));
        settings.addAll(List.of(more));
        // A log is set up once in a process, by whoever starts Spring first; this one goes to a file of its own.
        LoggingSystem.get(application.getClassLoader()).cleanUp();
        return spring.run(settings.toArray(String[]::new));
    }
}
