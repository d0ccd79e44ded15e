package id.badak.gate.allowance;

import static org.assertj.core.api.Assertions.assertThatCode;

import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class GuardTests {
    private static final int SWEEPS_AT = 64;

    @Autowired
    private AllowanceStore allowances;

    @Autowired
    private DeviceStore devices;

    @Autowired
    private Transactions transactions;

    /// Found by S1's full form: a try that had swept waited for another's row, whose own try waited for a swept one.
    @Test
    void neverHoldsWhatItSweptWhileItWaitsForAnotherTry() throws Exception {
        var guard = new Guard(allowances, devices);
        var here = from("here " + Ids.next());
        var whole = from("long ago " + Ids.next());
        take(guard, here);
        for (var before = 2; before < SWEEPS_AT; before++) {
            take(guard, from("elsewhere " + Ids.next()));
        }
        try (var other = TestDatabase.address().connect()) {
            insertLongWhole(other, whole);
            other.setAutoCommit(false);
            lock(other, here);

            var waiting = CompletableFuture.runAsync(() -> take(guard, here));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(GuardTests::somebodyWaits);

            assertThatCode(() -> lock(other, whole)).doesNotThrowAnyException();
            other.rollback();
            waiting.get(20, TimeUnit.SECONDS);
        }
    }

    private static Try from(String source) {
        return new Try("password", "", source, "");
    }

    private static String key(Try tried) {
        return tried.allowances(false).getFirst().key();
    }

    private void take(Guard guard, Try tried) {
        transactions.in(Zone.GATE, () -> guard.take(tried));
    }

    private static void insertLongWhole(Connection connection, Try tried) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO gate.allowance (key, full_at) VALUES (decode(?, 'hex'), '2000-01-01')")) {
            insert.setString(1, key(tried));
            insert.executeUpdate();
        }
    }

    private static void lock(Connection connection, Try tried) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT FROM gate.allowance WHERE key = decode(?, 'hex') FOR UPDATE NOWAIT")) {
            select.setString(1, key(tried));
            select.executeQuery();
        }
    }

    private static boolean somebodyWaits() throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE wait_event_type = 'Lock' AND query LIKE 'INSERT INTO gate.allowance%'
                          AND datname = current_database()
                        """)) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }
}
