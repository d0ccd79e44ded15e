package id.badak.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Role;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class UpgradeGuardTests {
    private static final UpgradeGuard GUARD = new UpgradeGuard(24);

    @Autowired
    private Cast cast;

    private Connection connection;

    /// All in one transaction that is taken back: the other tests' database stays as it is.
    @BeforeEach
    void aDatabaseInUseWithoutABackup() throws Exception {
        cast.inNewOffice().the(Role.HEAD).username();
        connection = TestDatabase.address().connect();
        connection.setAutoCommit(false);
        note("DELETE FROM badak.backup");
    }

    @AfterEach
    void takeBack() throws Exception {
        connection.rollback();
        connection.close();
    }

    @Test
    void refusesToChangeADatabaseInUseThatHasNoBackup() {
        assertThatThrownBy(() -> GUARD.check(connection, () -> true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no verified backup younger than 24 hours")
                .hasMessageContaining("./badak backup FILE");
    }

    @Test
    void takesABackupThatIsTooOldForNone() throws Exception {
        note(taken("25 hours"));

        assertThatThrownBy(() -> GUARD.check(connection, () -> true)).isInstanceOf(CannotStart.class);
    }

    @Test
    void letsTheChangeGoOnAfterAFreshBackup() throws Exception {
        note(taken("25 hours"));
        note(taken("23 hours"));

        assertThatCode(() -> GUARD.check(connection, () -> true)).doesNotThrowAnyException();
    }

    @Test
    void asksForNothingWhereNothingWouldChange() {
        assertThatCode(() -> GUARD.check(connection, () -> false)).doesNotThrowAnyException();
    }

    @Test
    void asksForNothingWhereNobodyCanSignInYet() throws Exception {
        note("TRUNCATE gate.sign_in CASCADE");

        assertThatCode(() -> GUARD.check(connection, () -> true)).doesNotThrowAnyException();
    }

    @Test
    void asksForNothingWhereNoneIsNeeded() {
        var unguarded = new UpgradeGuard(UpgradeGuard.NONE_NEEDED);

        assertThatCode(() -> unguarded.check(connection, () -> true)).doesNotThrowAnyException();
    }

    @Test
    void asksForNothingOfAnEmptyDatabase() throws Exception {
        note("DROP TABLE gate.sign_in CASCADE");
        note("DROP TABLE badak.backup CASCADE");

        assertThatCode(() -> GUARD.check(connection, () -> true)).doesNotThrowAnyException();
    }

    private static String taken(String ago) {
        return "INSERT INTO badak.backup (epoch, watermark, taken_at, verified_at, sha256, bytes) VALUES ('x', 1, now() -"
                + " interval '" + ago + "', now(), repeat('0', 64), 1)";
    }

    private void note(String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
