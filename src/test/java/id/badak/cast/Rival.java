package id.badak.cast;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Somebody who comes first by a moment, every time: they write, and commit once another waits for it.
public final class Rival {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Rival() {}

    /// Lets an act meet what a rival has written and not yet committed, and gives what it came to.
    public static <T> T comesBefore(String sql, Callable<T> act) throws Exception {
        // The last to close is whoever waits for the others.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var watch = TestDatabase.address().connect();
                var rival = TestDatabase.address().connect()) {
            rival.setAutoCommit(false);
            try (var statement = rival.createStatement()) {
                statement.execute(sql);
            }
            var running = threads.submit(act);
            awaitBlocked(watch, pid(rival));
            rival.commit();
            return running.get();
        }
    }

    private static int pid(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void awaitBlocked(Connection watch, int rival) throws SQLException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var question = watch.prepareStatement(
                "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid)))")) {
            question.setInt(1, rival);
            while (System.nanoTime() < until) {
                try (var row = question.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("nobody met the rival");
    }
}
