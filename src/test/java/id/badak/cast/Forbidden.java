package id.badak.cast;

import java.sql.SQLException;

/// A constraint that no door foresees, on the tests' database, for as long as a test looks at what comes of it.
public final class Forbidden implements AutoCloseable {
    private static final String NAME = "forbidden_in_a_test_check";

    private final String table;

    private Forbidden(String table) {
        this.table = table;
    }

    /// Forbids new rows but those that hold this.
    public static Forbidden unless(String table, String condition) {
        run("ALTER TABLE %s ADD CONSTRAINT %s CHECK (%s) NOT VALID".formatted(table, NAME, condition));
        return new Forbidden(table);
    }

    @Override
    public void close() {
        run("ALTER TABLE %s DROP CONSTRAINT %s".formatted(table, NAME));
    }

    private static void run(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
