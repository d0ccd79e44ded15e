package id.badak.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.BadakApplication;
import id.badak.cast.Authority;
import id.badak.cast.Visitor;
import id.badak.kernel.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;

/// A PostgreSQL that asks for TLS and for a certificate, and lets nobody in with a password: what
/// docs/operate/without.md tells an operator to set up.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseCertificateTests {
    @TempDir
    private static Path folder;

    private Authority ours;
    private DataFolder data;
    private LocalPostgres server;

    @BeforeAll
    void aServerThatAsksForACertificate() throws IOException {
        ours = Authority.in(Files.createDirectory(folder.resolve("ours")));
        data = DataFolder.open(folder.resolve("data"));
        LocalPostgres.start(data, _ -> {}).close();
        var cluster = LocalPostgres.cluster(data.path());
        var shown = ours.issue("ip:127.0.0.1");
        lay(cluster.resolve("shown.pem"), Files.readAllBytes(shown.certificate()));
        lay(cluster.resolve("shown.key"), Files.readAllBytes(shown.key()));
        lay(cluster.resolve("authority.pem"), Files.readAllBytes(ours.certificate()));
        // The first line is the start's own, which makes the database; the rest is as in the manual.
        Files.writeString(cluster.resolve("pg_hba.conf"), """
                host    postgres badak_admin 127.0.0.1/32 scram-sha-256
                hostssl badak    all         127.0.0.1/32 cert map=badak
                """);
        Files.writeString(cluster.resolve("pg_ident.conf"), """
                badak Uji badak_admin
                badak Uji /^badak_(gate|registry|coaching|official|study|valve)$
                """);
        server = LocalPostgres.start(
                data,
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", "shown.pem",
                        "ssl_key_file", "shown.key",
                        "ssl_ca_file", "authority.pem"),
                _ -> {});
    }

    @BeforeEach
    void aCertificateOfThisNode() throws IOException {
        hand(ours.issue("dns:node.example"));
    }

    @AfterAll
    void stop() {
        server.close();
        data.close();
    }

    @Test
    void letsInWhoShowsACertificateOfItsAuthority() throws SQLException {
        assertThat(ask(
                        withCertificate(),
                        "SELECT session_user || ' ' || ssl FROM pg_stat_ssl" + " WHERE pid = pg_backend_pid()"))
                .isEqualTo("badak_admin true");
    }

    @Test
    void letsNobodyInWithThePasswordAlone() {
        var address = server.address();
        var withPassword = new DatabaseAddress(encrypted(), address.user(), address.password());

        assertThatThrownBy(() -> ask(withPassword, "SELECT 1")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> ask(address, "SELECT 1")).as("in clear").isInstanceOf(SQLException.class);
    }

    @Test
    void letsNobodyInWithACertificateOfAnotherAuthority() throws IOException {
        hand(Authority.in(Files.createTempDirectory(folder, "another")).issue("dns:node.example"));

        assertThatThrownBy(() -> ask(withCertificate(), "SELECT 1")).isInstanceOf(SQLException.class);
    }

    /// So that one may live for hours: no start is needed.
    @Test
    void isShownTheNewCertificateAfterARenewal() throws IOException, SQLException {
        var serial = "SELECT client_serial::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
        var before = ask(withCertificate(), serial);

        hand(ours.issue("dns:node.example"));

        assertThat(ask(withCertificate(), serial)).isNotEqualTo(before);
    }

    /// Each zone as its own role, none of which has a password that somebody could find.
    @Test
    void servesTheWholeApplicationWithoutAnyPassword() throws SQLException {
        try (var application = new SpringApplication(BadakApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--spring.main.register-shutdown-hook=false",
                        "--badak.operate.drain-seconds=0",
                        "--badak.data=" + data.path(),
                        "--badak.journal.key-file=" + folder.resolve("journal.key"),
                        "--badak.journal.anchors=" + folder.resolve("anchors"),
                        "--badak.evidence.folder=" + folder.resolve("evidence"),
                        "--badak.database.url=" + withCertificate().url(),
                        "--badak.database.user=badak_admin",
                        "--badak.database.password=")) {
            var port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));

            assertThat(new Visitor(port)
                            .submit("/masuk", "/masuk", Map.of("nama", "siapa", "sandi", "bukan kata sandi"))
                            .words())
                    .contains("belum cocok");
            assertThat(ask(
                            withCertificate(),
                            "SELECT count(*) FROM pg_authid"
                                    + " WHERE rolname ~ '^badak_' AND rolname <> 'badak_admin' AND rolcanlogin"
                                    + " AND rolpassword IS NULL"))
                    .isEqualTo("6");
            assertThat(ask(
                            withCertificate(),
                            "SELECT bool_and(ssl.client_dn LIKE '%CN=Uji%') FROM pg_stat_activity"
                                    + " AS who JOIN pg_stat_ssl AS ssl USING (pid) WHERE who.usename = 'badak_gate'"))
                    .isEqualTo("t");
        }
    }

    private DatabaseAddress withCertificate() {
        return new DatabaseAddress(
                encrypted() + "&sslcert=%s&sslkey=%s".formatted(folder.resolve("node.pem"), folder.resolve("node.pk8")),
                "badak_admin",
                "");
    }

    private String encrypted() {
        return server.address().url() + "?sslmode=verify-full&sslrootcert=" + ours.certificate();
    }

    private void hand(Authority.Issued certificate) throws IOException {
        Files.copy(certificate.certificate(), folder.resolve("node.pem"), StandardCopyOption.REPLACE_EXISTING);
        var key = Files.readString(certificate.key()).replaceAll("-----[A-Z ]+-----|\\s", "");
        Files.deleteIfExists(folder.resolve("node.pk8"));
        PrivateFile.create(folder.resolve("node.pk8"), Base64.getDecoder().decode(key));
    }

    private void lay(Path file, byte[] content) throws IOException {
        PrivateFile.create(file, content);
        ServerUser.find(data.path()).give(file);
    }

    private static String ask(DatabaseAddress address, String question) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? row.getString(1) : "nothing";
        }
    }
}
