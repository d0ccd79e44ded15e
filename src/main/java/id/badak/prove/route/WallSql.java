package id.badak.prove.route;

import id.badak.prove.ground.ProofRun;
import id.badak.prove.ground.Tables;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Somebody who has an official's password to the database, and SQL: every table, view and column
/// of the catalogue is asked, with every lie about who asks, and every message the server answers
/// is read.
final class WallSql {
    private static final List<String> ROLES =
            List.of("badak_official", "badak_study", "badak_registry", "badak_gate", "badak_valve");
    private static final List<String> SCOPES = List.of("office", "enterprise", "national", "");

    private static final String RELATIONS = """
            SELECT format('%I.%I', nspname, relname), nspname IN ('pg_catalog', 'information_schema'), nspname
            FROM pg_class JOIN pg_namespace AS space ON space.oid = relnamespace
            WHERE relkind IN ('r', 'p', 'v', 'm') AND nspname <> 'pg_toast'
            ORDER BY 1
            """;

    private static final String COLUMNS = """
            SELECT format('SELECT %I::text FROM %I.%I', column_name, table_schema, table_name)
            FROM information_schema.columns WHERE table_schema IN %s
            """.replace("%s", Tables.OURS);

    private final ProofRun run;
    private final Connection connection;
    private final Stage stage;
    private final List<String> words;

    WallSql(ProofRun run, Connection connection, Stage stage, List<String> secrets) {
        this.run = run;
        this.connection = connection;
        this.stage = stage;
        this.words = new ArrayList<>(secrets);
        for (var secret : secrets) {
            words.add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
    }

    void run() throws SQLException {
        var relations = strings(RELATIONS, 1);
        var columns = strings(COLUMNS, 1);
        asAdministrator();
        entrance();
        for (var role : ROLES) {
            execute("SET SESSION AUTHORIZATION " + role);
            for (var scope : SCOPES.subList(0, run.size(SCOPES.size(), 1))) {
                tell(scope);
                relations.forEach(relation -> ask(role, "SELECT r::text FROM %s AS r".formatted(relation)));
                columns.forEach(column -> ask(role, column));
            }
            relations.forEach(relation -> provoke(role, relation));
            execute("RESET SESSION AUTHORIZATION");
        }
        run.say("%d tables and views, %d columns, %d roles".formatted(relations.size(), columns.size(), ROLES.size()));
    }

    /// The canaries are in coaching, and in no other schema's tables: not even a copy that nobody
    /// can reach.
    private void asAdministrator() throws SQLException {
        var inside = 0;
        try (var statement = connection.createStatement()) {
            var tables = strings("SELECT full_name FROM (%s) AS t".formatted(Tables.ALL), 1);
            for (var table : tables) {
                var found = answer(statement, "SELECT r::text FROM %s AS r".formatted(table));
                if (table.startsWith("coaching.")) {
                    inside += found ? 1 : 0;
                } else {
                    run.count("no copy in an official, study or shared table", !found, table);
                }
            }
        }
        run.count("canaries are in coaching", inside > 1, inside + " tables of coaching hold one");
    }

    /// Whichever table were opened, and whether a canary stands in it or not.
    private void entrance() throws SQLException {
        var opened = strings("""
                SELECT what FROM (
                    SELECT 'the schema' AS what WHERE has_schema_privilege('badak_official', 'coaching', 'USAGE')
                    UNION ALL
                    SELECT relname FROM pg_class
                    WHERE relnamespace = 'coaching'::regnamespace AND relkind IN ('r', 'p', 'v')
                        AND has_table_privilege('badak_official', oid, 'SELECT, INSERT, UPDATE, DELETE')) AS open
                """, 1);
        run.count("nothing of coaching is open to the official side", opened.isEmpty(), opened.toString());
    }

    private void ask(String role, String sql) {
        try (var statement = connection.createStatement()) {
            run.count("no canary by SQL, as each role", !answer(statement, sql), role + ": " + sql);
        } catch (SQLException refused) {
            run.count("no canary by SQL, as each role", true, "");
            message(role, sql, refused);
        }
    }

    /// Makes the server complain about rows: it then likes to quote them.
    private void provoke(String role, String table) {
        for (var sql : List.of(
                "SELECT (r::text)::int FROM %s AS r",
                "SELECT 1 / (length(r::text) - length(r::text)) FROM %s AS r",
                "INSERT INTO %1$s SELECT * FROM %1$s",
                "UPDATE %s SET office_id = gen_random_uuid()",
                "DELETE FROM %s",
                "LOCK TABLE %s",
                "CREATE TEMPORARY TABLE stolen AS SELECT * FROM %s",
                "COPY %s TO PROGRAM 'cat'",
                "TRUNCATE %s CASCADE")) {
            try (var statement = connection.createStatement()) {
                statement.execute("BEGIN");
                statement.execute(sql.formatted(table));
            } catch (SQLException refused) {
                message(role, sql.formatted(table), refused);
            } finally {
                execute("ROLLBACK");
            }
        }
    }

    private void message(String role, String sql, SQLException refused) {
        var said = String.valueOf(refused.getMessage());
        run.count("no canary in the server's messages", words.stream().noneMatch(said::contains), role + ": " + sql);
    }

    private boolean answer(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var row = String.valueOf(rows.getString(1));
                if (words.stream().anyMatch(row::contains)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Says what the application would say, or a lie: that these are an owner's eyes, or the
    /// nation's.
    private void tell(String scope) throws SQLException {
        var owner = stage.own().owner().actor();
        try (var told = connection.prepareStatement("""
                SELECT set_config('badak.office', ?, false), set_config('badak.account', ?, false),
                       set_config('badak.enterprise', ?, false), set_config('badak.scope', ?, false)
                """)) {
            told.setString(1, owner.office().toString());
            told.setString(2, owner.account().toString());
            told.setString(3, String.valueOf(owner.enterprise()));
            told.setString(4, scope);
            told.execute();
        }
    }

    private List<String> strings(String sql, int column) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(column));
            }
            return found;
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
