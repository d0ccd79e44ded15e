package id.badak.postgres;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Folders;
import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own, kept in a [DataFolder] and started and stopped with Badak.
///
/// What was committed survives `kill -9` of Badak, of the server, and the power cut: the three
/// settings that promise it are given on the command line, above every file. The server listens on
/// 127.0.0.1 alone and asks for a password, another at each start, that only the folder's owner can read, because
/// other people may have accounts on the same machine.
///
/// A server left behind by a killed Badak is stopped and its database recovered before a new one is
/// started. The server is detached from our terminal: Ctrl-C reaches Badak first, which stops it
/// last.
public final class LocalPostgres implements AutoCloseable {
    private static final String SUPERUSER = "badak_admin";
    private static final String DATABASE = "badak";
    private static final String PASSWORD = "database-password";
    private static final String NEXT_PASSWORD = "database-password.next";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration PAUSE_BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Starting starting;
    private final DatabaseAddress address;
    private boolean closed;

    private LocalPostgres(Starting starting, DatabaseAddress address) {
        this.starting = starting;
        this.address = address;
    }

    /// Starts the server of this folder, and makes its database the first time.
    ///
    /// @param progress is given a few words before the server is made and before it is started
    public static LocalPostgres start(DataFolder data, Consumer<String> progress) {
        return start(data, Map.of(), progress);
    }

    /// As above, with settings that replace ours: for tests that try a bad server.
    static LocalPostgres start(DataFolder data, Map<String, String> settings, Consumer<String> progress) {
        try {
            var programs = PostgresPrograms.unpack(data.path(), progress);
            var password = password(data.path());
            create(programs, data.path(), password, progress);
            stopOrphan(programs, data.path());
            progress.accept("Starting PostgreSQL");
            var starting = new Starting(programs, data.path(), settings);
            var port = starting.startOnFreePort();
            var fresh = renewPassword(data.path(), port);
            createDatabase(at(port, "postgres", fresh));
            return new LocalPostgres(starting, at(port, DATABASE, fresh));
        } catch (IOException | SQLException fault) {
            throw new CannotStart(
                    "PostgreSQL did not start in %s: %s".formatted(data.path(), fault.getMessage()), fault);
        }
    }

    /// Finds the server that runs in a folder, whoever started it, for a command that works beside
    /// it.
    ///
    /// @return empty when none runs, or the folder is not there
    public static Optional<DatabaseAddress> findRunning(Path folder) {
        var pid = cluster(folder).resolve("postmaster.pid");
        try {
            if (!Files.exists(pid) || !Files.exists(folder.resolve(PASSWORD))) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(pid);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var address = at(
                    Integer.parseInt(lines.get(3).strip()),
                    DATABASE,
                    Files.readString(folder.resolve(PASSWORD)).strip());
            try (var connection = address.connect()) {
                return connection.isValid(10) ? Optional.of(address) : Optional.empty();
            }
        } catch (IOException | SQLException | NumberFormatException notRunning) {
            return Optional.empty();
        }
    }

    /// Stops a server that a killed Badak left behind, before its folder is emptied.
    static void stopOrphan(DataFolder data) throws IOException {
        if (Files.exists(cluster(data.path()))) {
            stopOrphan(PostgresPrograms.unpack(data.path(), words -> {}), data.path());
        }
    }

    private static void stopOrphan(PostgresPrograms programs, Path folder) throws IOException {
        new Postmaster(programs, cluster(folder)).stop();
    }

    /// Where migrations connect; see [DatabaseAddress] about the user.
    public DatabaseAddress address() {
        return address;
    }

    /// Looks after it until it is closed: a server that has ended is started again, as often as it takes. One
    /// that found its disk full ends itself, and cannot come back before there is room.
    public LocalPostgres keptRunning() {
        Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
        return this;
    }

    private void watch() {
        try {
            while (reviveUnlessClosed()) {
                Thread.sleep(PAUSE_BETWEEN_LOOKS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody closes it while it is being started, nor the other way round.
    ///
    /// @return false when it was closed
    synchronized boolean reviveUnlessClosed() {
        try {
            if (!closed && !new Postmaster(starting.programs(), cluster(starting.folder())).isRunning()) {
                startAgain();
                LOG.warn("PostgreSQL had ended and was started again");
            }
        } catch (IOException notYet) {
            LOG.error("PostgreSQL has ended and cannot start: its words are in postgres.log");
        }
        return !closed;
    }

    /// Starts the server again where it was, after it was stopped or died: what a supervisor does for a
    /// server that is not ours.
    ///
    /// @throws IOException with what it printed, when it cannot recover now
    public void startAgain() throws IOException {
        stopOrphan(starting.programs(), starting.folder());
        starting.startOn(URI.create(address.url().substring("jdbc:".length())).getPort());
    }

    /// Stops the server once everyone has gone; whoever is still connected is cut off and rolled
    /// back.
    @Override
    public synchronized void close() {
        closed = true;
        try {
            stopOrphan(starting.programs(), starting.folder());
        } catch (IOException fault) {
            throw new IllegalStateException("PostgreSQL in " + starting.folder() + " did not stop", fault);
        }
    }

    static Path cluster(Path folder) {
        return folder.resolve("postgres");
    }

    /// Makes the cluster under another name first, so that a half-made one is never started.
    private static void create(PostgresPrograms programs, Path folder, String password, Consumer<String> progress)
            throws IOException {
        if (Files.exists(cluster(folder))) {
            return;
        }
        progress.accept("Creating the database (first start only)");
        var unfinished = folder.resolve("postgres.unfinished");
        if (Files.exists(unfinished)) {
            Folders.delete(unfinished);
        }
        Files.createDirectory(unfinished);
        programs.user().give(unfinished);
        var secret = Files.createTempFile("badak", null);
        try {
            Files.writeString(secret, password);
            programs.user().give(secret);
            programs.run("initdb", creation(unfinished, secret));
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, cluster(folder));
    }

    /// The locale is PostgreSQL's own C.UTF-8: sorting does not change with the system's libraries,
    /// so an index stays right when the folder moves to another machine.
    private static List<String> creation(Path cluster, Path secret) {
        return List.of(
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve(PASSWORD);
        if (Files.exists(cluster(folder)) || (Files.exists(file) && Files.size(file) > 0)) {
            return Files.readString(file).strip();
        }
        var password = freshPassword();
        Files.deleteIfExists(file);
        PrivateFile.create(file, password.getBytes(StandardCharsets.US_ASCII));
        return password;
    }

    private static String freshPassword() {
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().encodeToString(secret);
    }

    /// A password for this start, so that one that somebody saw is good until the next.
    ///
    /// It is on the disk before the server knows it: whoever is killed between the two finds both files,
    /// and the server says which it takes. Without room for a new one the old one stays.
    private static String renewPassword(Path folder, int port) throws IOException, SQLException {
        var next = folder.resolve(NEXT_PASSWORD);
        var fresh = freshPassword();
        var known = knownPassword(folder, port);
        try (var connection = at(port, "postgres", known).connect()) {
            Files.deleteIfExists(next);
            PrivateFile.create(next, fresh.getBytes(StandardCharsets.US_ASCII));
            Folders.force(next);
            Folders.force(folder);
            // Hashed here: the server is never told the password itself.
            connection.unwrap(PGConnection.class).alterUserPassword(SUPERUSER, fresh.toCharArray(), "scram-sha-256");
        } catch (IOException | SQLException noRoom) {
            LOG.warn("the database keeps its password of the last start", noRoom);
            return known;
        }
        keep(next, folder);
        return fresh;
    }

    private static String knownPassword(Path folder, int port) throws IOException, SQLException {
        var file = folder.resolve(PASSWORD);
        var next = folder.resolve(NEXT_PASSWORD);
        var known = Files.readString(file).strip();
        try {
            at(port, "postgres", known).connect().close();
            return known;
        } catch (SQLException refused) {
            if (!Files.exists(next)) {
                throw refused;
            }
        }
        var later = Files.readString(next).strip();
        at(port, "postgres", later).connect().close();
        keep(next, folder);
        return later;
    }

    /// Waits for the disk too: after a power cut the file must be the one that the server knows.
    private static void keep(Path next, Path folder) throws IOException {
        Files.move(next, folder.resolve(PASSWORD), StandardCopyOption.ATOMIC_MOVE);
        Folders.force(folder);
    }

    private static DatabaseAddress at(int port, String database, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), SUPERUSER, password);
    }

    private static void createDatabase(DatabaseAddress maintenance) throws SQLException {
        try (var connection = maintenance.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }
}
