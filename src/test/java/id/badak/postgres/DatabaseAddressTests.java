package id.badak.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Authority;
import id.badak.cast.Impostor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom the database's password is told to.
class DatabaseAddressTests {
    private static final String AWAY = "jdbc:postgresql://db.internal:5432/badak";

    @TempDir
    private static Path folder;

    private static Authority ours;
    private static Authority another;

    @BeforeAll
    static void begin() throws Exception {
        ours = Authority.in(Files.createDirectory(folder.resolve("ours")));
        another = Authority.in(Files.createDirectory(folder.resolve("another")));
    }

    @Test
    void refusesAServerElsewhereThatNeedNotProveWhoItIs() {
        for (var url : List.of(
                AWAY,
                AWAY + "?sslmode=disable",
                AWAY + "?sslmode=prefer",
                AWAY + "?sslmode=require",
                AWAY + "?sslmode=verify-ca",
                AWAY + "?ssl=true",
                AWAY + "?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://127.0.0.1:5432,db.internal:5432/badak?targetServerType=primary")) {
            assertThatThrownBy(() -> require(url))
                    .as(url)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("db.internal")
                    .hasMessageContaining("sslmode=verify-full");
        }
    }

    @Test
    void takesAServerThatProvesWhoItIsAndOneOfThisMachine() {
        for (var url : List.of(
                AWAY + "?sslmode=verify-full&sslrootcert=/etc/badak/db.pem",
                "jdbc:postgresql://127.0.0.1:5432/badak",
                "jdbc:postgresql://localhost/badak",
                "jdbc:postgresql://[::1]:5432/badak",
                "jdbc:postgresql:badak")) {
            assertThatCode(() -> require(url)).as(url).doesNotThrowAnyException();
        }
    }

    @Test
    void tellsNothingToAServerOfAnotherAuthority() {
        try (var impostor = Impostor.ofPostgres(another.issue("ip:127.0.0.1").server())) {
            assertThatThrownBy(() -> connect(impostor))
                    .isInstanceOf(SQLException.class)
                    .hasStackTraceContaining("PKIX");
            assertThat(impostor.told()).isEmpty();
        }
    }

    @Test
    void tellsNothingToAServerOfAnotherName() {
        try (var impostor = Impostor.ofPostgres(ours.issue("dns:lain.example").server())) {
            assertThatThrownBy(() -> connect(impostor)).isInstanceOf(SQLException.class);
            assertThat(impostor.told()).isEmpty();
        }
    }

    /// Without this the two above could pass because nothing ever answers.
    @Test
    void speaksToTheServerItWasTold() {
        try (var right = Impostor.ofPostgres(ours.issue("ip:127.0.0.1").server())) {
            assertThatThrownBy(() -> connect(right)).isInstanceOf(SQLException.class);
            assertThat(right.told()).isEqualTo("something");
        }
    }

    private static void require(String url) {
        new DatabaseAddress(url, "badak", "rahasia").requireCovered(ClearWires.named());
    }

    private static void connect(Impostor server) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/badak?sslmode=verify-full&sslrootcert=%s"
                .formatted(server.port(), ours.certificate());
        new DatabaseAddress(url, "badak", "rahasia").connect().close();
    }
}
