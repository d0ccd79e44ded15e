package id.badak.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.CannotStart;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class UpgradeGuardTests {
    @Autowired
    private Cast cast;

    @Test
    void asksForAFreshBackupOfADatabaseInUse() throws Exception {
        cast.inNewOffice();
        try (var connection = TestDatabase.address().connect()) {
            connection.setAutoCommit(false);
            note(connection, "DELETE FROM badak.backup");
            note(connection, taken("25 hours"));
            var guard = new UpgradeGuard(24);

            assertThatThrownBy(() -> guard.check(connection, () -> true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("no verified backup younger than 24 hours");
            assertThatCode(() -> guard.check(connection, () -> false)).doesNotThrowAnyException();
            assertThatCode(() -> new UpgradeGuard(UpgradeGuard.NONE_NEEDED).check(connection, () -> true))
                    .doesNotThrowAnyException();
            note(connection, taken("23 hours"));
            assertThatCode(() -> guard.check(connection, () -> true)).doesNotThrowAnyException();
            note(connection, "DELETE FROM badak.backup");
            note(connection, "TRUNCATE gate.sign_in CASCADE");
            assertThatCode(() -> guard.check(connection, () -> true)).doesNotThrowAnyException();
            connection.rollback();
        }
    }

    private static String taken(String ago) {
        return "INSERT INTO badak.backup (epoch, watermark, taken_at, verified_at, sha256, bytes) VALUES ('x', 1, now() -"
                + " interval '" + ago + "', now(), repeat('0', 64), 1)";
    }

    private static void note(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
