package id.badak.backup;

import id.badak.archive.Manifest;
import id.badak.database.Migrations;
import id.badak.kernel.CannotStart;
import id.badak.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/// One moment of the database: a single transaction that sees nothing of what comes after it began.
///
/// `row_security = off` makes PostgreSQL raise an error where a policy would leave rows out; a
/// backup that is silently short cannot happen. Every table is locked against being altered, not
/// against being used.
final class Snapshot implements AutoCloseable {
    private static final int FETCHED_ROWS = 1_000;

    private final Connection connection;
    private final List<Catalogue.Table> tables;

    private Snapshot(Connection connection, List<Catalogue.Table> tables) {
        this.connection = connection;
        this.tables = tables;
    }

    static Snapshot open(DatabaseAddress database) throws SQLException {
        var connection = database.connect();
        try {
            requireComplete(connection);
            var before = Catalogue.tables(connection);
            connection.setAutoCommit(false);
            execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            settle(connection);
            lock(connection, before);
            var tables = Catalogue.tables(connection);
            if (!names(tables).equals(names(before))) {
                throw new CannotStart("The database is being brought to another schema; try again afterwards.");
            }
            return new Snapshot(connection, tables);
        } catch (SQLException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    /// Taken before the first query, and so before the moment itself: a table that was rewritten
    /// between the two would look empty.
    private static void lock(Connection connection, List<Catalogue.Table> tables) throws SQLException {
        execute(connection, "LOCK TABLE " + String.join(", ", names(tables)) + " IN ACCESS SHARE MODE");
    }

    private static List<String> names(List<Catalogue.Table> tables) {
        return tables.stream()
                .filter(table -> table.reasonToStay().isEmpty())
                .map(table -> Catalogue.quoted(table.schema(), table.name()))
                .toList();
    }

    /// The text form is the same whatever the server's settings are.
    static void settle(Connection connection) throws SQLException {
        execute(connection, """
                SET LOCAL row_security = off; SET LOCAL synchronize_seqscans = off; SET LOCAL datestyle = 'ISO';
                SET LOCAL intervalstyle = 'postgres'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 1;
                SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '30s';
                SET LOCAL idle_in_transaction_session_timeout = 0
                """);
    }

    static void requireComplete(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user),
                               pg_is_in_recovery(), current_user
                        """)) {
            row.next();
            if (row.getBoolean(2)) {
                throw new CannotStart("This server is a replica, where no backup can be noted. Name the primary.");
            }
            if (!row.getBoolean(1)) {
                throw new CannotStart(("The role %1$s does not see every row, since row policies bind it too. Let a"
                                + " superuser run: ALTER ROLE %1$s BYPASSRLS")
                        .formatted(row.getString(3)));
            }
        }
    }

    List<Catalogue.Table> tables() {
        return tables;
    }

    /// Counts the counters too, which belong to no moment: read after the rows, they are never
    /// behind.
    List<Manifest.Counter> counters() throws SQLException {
        return Catalogue.counters(connection);
    }

    /// Every operation below the oldest transaction that still ran is here or will never be: what
    /// may yet commit has a number of its own from there on (ADR 0031).
    Manifest.About about(String program) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1, now(),
                               current_setting('server_version'), badak.current_epoch()
                        """)) {
            row.next();
            return new Manifest.About(
                    Manifest.FORMAT,
                    program,
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(1),
                    highestSequence(),
                    Migrations.versions(connection));
        }
    }

    Instant at() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT now()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private long highestSequence() throws SQLException {
        var asked = tables.stream()
                .filter(table ->
                        table.name().equals("operation") && table.computed().contains("sequence"))
                .map(table -> "SELECT max(sequence) AS sequence FROM " + Catalogue.quoted(table.schema(), table.name()))
                .collect(Collectors.joining(" UNION ALL "));
        if (asked.isEmpty()) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(sequence), 0) FROM (" + asked + ") AS highest")) {
            row.next();
            return row.getLong(1);
        }
    }

    void copy(Catalogue.Table table, OutputStream out) throws SQLException, IOException {
        copy(connection, table.schema(), table.name(), table.columns(), out);
    }

    static void copy(Connection connection, String schema, String name, List<String> columns, OutputStream out)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "COPY %s (%s) TO STDOUT".formatted(Catalogue.quoted(schema, name), Catalogue.columns(columns)),
                        out);
    }

    /// Goes through the photos that this moment names, in their order, a thousand at a time.
    void eachPhoto(Photo each) throws SQLException, IOException {
        var asked = tables.stream()
                .filter(table ->
                        table.name().equals("evidence") && table.columns().contains("sha256"))
                .map(table -> "SELECT sha256 FROM " + Catalogue.quoted(table.schema(), table.name()))
                .collect(Collectors.joining(" UNION "));
        if (asked.isEmpty()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_ROWS);
            try (var row = statement.executeQuery(asked + " ORDER BY sha256")) {
                while (row.next()) {
                    each.take(row.getString(1));
                }
            }
        }
    }

    interface Photo {
        void take(String sha256) throws IOException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
