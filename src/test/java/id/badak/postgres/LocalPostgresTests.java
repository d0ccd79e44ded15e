package id.badak.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.database.DurableSettings;
import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every test starts real servers, on a copy of one database that was made before.
final class LocalPostgresTests {
    @TempDir
    private static Path template;

    @TempDir
    private Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeAll
    static void makeOneDatabaseToCopy() {
        try (var data = DataFolder.open(template)) {
            LocalPostgres.start(data, words -> {}).close();
        }
    }

    @BeforeEach
    void copyTheDatabase() throws IOException {
        try (var files = Files.walk(template)) {
            for (var file : files.skip(1).toList()) {
                Files.copy(file, folder.resolve(template.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        for (var thing : opened.reversed()) {
            thing.close();
        }
    }

    @Test
    void keepsWhatItConfirms() throws SQLException {
        var address = start().address();

        try (var connection = address.connect()) {
            DurableSettings.require(connection);
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
        assertThat(ask(address, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(address, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(address, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(address, "SHOW data_checksums")).isEqualTo("on");
    }

    @Test
    void listensToThisMachineOnlyAndAsksForThePassword() throws Exception {
        var address = start().address();

        assertThat(ask(address, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(address, "SHOW unix_socket_directories")).isEmpty();
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), "guessed"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        var password = folder.resolve("database-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
        assertThat(address.toString()).doesNotContain(address.password());
    }

    /// One that somebody saw is of no use after the next start.
    @Test
    void hasAnotherPasswordAtEachStart() throws Exception {
        var before = start().address().password();
        closeWhatWasOpened();
        opened.clear();

        var address = start().address();

        assertThat(address.password()).isNotEqualTo(before);
        assertThat(Files.readString(folder.resolve("database-password"))).isEqualTo(address.password());
        assertThatThrownBy(() -> DriverManager.getConnection(address.url(), address.user(), before))
                .isInstanceOf(SQLException.class);
        assertThat(ask(address, "SELECT left(rolpassword, 14) FROM pg_authid WHERE rolname = 'badak_admin'"))
                .isEqualTo("SCRAM-SHA-256$");
    }

    /// Killed after the server knew the new one and before the file did; or before the server knew it.
    @Test
    void startsWhicheverOfTwoPasswordsTheServerKnows() throws Exception {
        var known = Files.readString(folder.resolve("database-password"));
        Files.writeString(folder.resolve("database-password.next"), known);
        Files.writeString(folder.resolve("database-password"), "yang-lama");
        insert(start().address(), 3);
        closeWhatWasOpened();
        opened.clear();
        Files.writeString(folder.resolve("database-password.next"), "belum-dikenal");

        assertThat(count(start().address())).isEqualTo("3");
        assertThat(folder.resolve("database-password.next")).doesNotExist();
    }

    @Test
    void foldsAndSortsLettersWithoutTheSystemsLocales() throws SQLException {
        var address = start().address();

        assertThat(ask(address, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask(address, "SELECT upper('é') || datlocale FROM pg_database WHERE datname = 'badak'"))
                .isEqualTo("ÉC.UTF-8");
    }

    @Test
    void keepsRowsOverARestart() throws Exception {
        insert(start().address(), 7);
        closeWhatWasOpened();
        opened.clear();

        assertThat(count(start().address())).isEqualTo("7");
    }

    @Test
    void recoversCommittedRowsAfterTheServerIsKilled() throws Exception {
        var data = DataFolder.open(folder);
        insert(LocalPostgres.start(data, words -> {}).address(), 500);
        var killed = postmaster();
        var all = new ArrayList<>(killed.descendants().toList());
        all.add(killed);
        all.forEach(ProcessHandle::destroyForcibly);
        killed.onExit().get(30, TimeUnit.SECONDS);
        data.close();

        assertThat(count(start().address())).isEqualTo("500");
    }

    @Test
    void isStartedAgainWhereItWasUnlessItWasClosed() throws Exception {
        var server = start();
        insert(server.address(), 5);
        var ended = postmaster();
        var all = new ArrayList<>(ended.descendants().toList());
        all.addFirst(ended);
        all.forEach(ProcessHandle::destroyForcibly);
        ended.onExit().get(30, TimeUnit.SECONDS);

        assertThat(server.reviveUnlessClosed()).isTrue();
        assertThat(count(server.address())).isEqualTo("5");
        server.close();
        assertThat(server.reviveUnlessClosed()).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void stopsTheServerOfAKilledBadakAndKeepsItsRows() throws Exception {
        var data = DataFolder.open(folder);
        insert(LocalPostgres.start(data, words -> {}).address(), 3);
        var orphan = postmaster();
        data.close();

        var address = start().address();

        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
        assertThat(count(address)).isEqualTo("3");
    }

    @Test
    void startsAlthoughItsOldProcessNumberBelongsToAStranger() throws Exception {
        insert(start().address(), 2);
        closeWhatWasOpened();
        opened.clear();
        var stranger = new ProcessBuilder("sleep", "120").start();
        opened.add(stranger::destroyForcibly);
        Files.writeString(pidFile(), "%d%n%s%n1%n".formatted(stranger.pid(), folder.resolve("postgres")));

        assertThat(count(start().address())).isEqualTo("2");
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void beginsAnewWhenItsFirstStartWasCutShort() throws Exception {
        var cutShort = folder.resolve("data");
        DataFolder.open(cutShort).close();
        Files.createDirectories(cutShort.resolve("postgres.unfinished/base"));
        var data = DataFolder.open(cutShort);
        opened.add(data);
        var server = LocalPostgres.start(data, words -> {});
        opened.add(server);

        assertThat(ask(server.address(), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void leavesAFreshFolderEmptyEvenWithAnOrphanInIt() throws Exception {
        var data = DataFolder.open(folder);
        insert(LocalPostgres.start(data, words -> {}).address(), 3);
        var orphan = postmaster();
        data.close();

        opened.add(DataFolder.openFresh(folder));

        assertThat(orphan.onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(folder.resolve("postgres")).doesNotExist();
    }

    @Test
    void isRefusedForRealWorkWhenItCouldLoseWork() throws SQLException {
        var data = DataFolder.open(folder);
        opened.add(data);
        var server = LocalPostgres.start(data, Map.of("fsync", "off", "synchronous_commit", "off"), words -> {});
        opened.add(server);

        try (var connection = server.address().connect()) {
            assertThatThrownBy(() -> DurableSettings.require(connection))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("fsync, synchronous_commit is off");
        }
    }

    private LocalPostgres start() {
        var data = DataFolder.open(folder);
        opened.add(data);
        var server = LocalPostgres.start(data, words -> {});
        opened.add(server);
        return server;
    }

    private Path pidFile() {
        return folder.resolve("postgres").resolve("postmaster.pid");
    }

    private ProcessHandle postmaster() throws IOException {
        var number = Files.readAllLines(pidFile()).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private static void insert(DatabaseAddress address, int rows) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (number int)");
            for (var row = 0; row < rows; row++) {
                statement.execute("INSERT INTO kept VALUES (" + row + ")");
            }
        }
    }

    private static String count(DatabaseAddress address) throws SQLException {
        return ask(address, "SELECT count(*) FROM kept");
    }

    private static String ask(DatabaseAddress address, String question) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
