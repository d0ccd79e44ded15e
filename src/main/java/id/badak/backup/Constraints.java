package id.badak.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Takes foreign keys and triggers off while rows come in, and puts them back.
///
/// A foreign key that is added checks every row that is there, so afterwards each holds, and was
/// looked at. The order of the tables does not matter then, nor do circles.
final class Constraints {
    private static final String KEYS = """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                   format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                          pg_get_constraintdef(con.oid))
            FROM pg_constraint AS con
            JOIN pg_class AS class ON class.oid = conrelid
            JOIN pg_namespace AS space ON space.oid = class.relnamespace
            WHERE contype = 'f' AND conparentid = 0 AND space.nspowner = to_regrole('badak_owner')
            ORDER BY conrelid, conname
            """;

    private static final String TRIGGERS = """
            SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
                   format('ALTER TABLE %s %s TRIGGER %I', tgrelid::regclass,
                          CASE tgenabled WHEN 'A' THEN 'ENABLE ALWAYS' WHEN 'R' THEN 'ENABLE REPLICA'
                                         ELSE 'ENABLE' END, tgname)
            FROM pg_trigger
            JOIN pg_class AS class ON class.oid = tgrelid
            JOIN pg_namespace AS space ON space.oid = class.relnamespace
            WHERE NOT tgisinternal AND tgparentid = 0 AND tgenabled <> 'D'
              AND space.nspowner = to_regrole('badak_owner')
            ORDER BY tgrelid, tgname
            """;

    /// What must be the same again once the rows are in, one line for each thing.
    private static final String SHAPE = """
            SELECT line FROM (
                SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(con.oid)
                       || CASE WHEN convalidated THEN '' ELSE ' not valid' END AS line, conrelid AS class
                FROM pg_constraint AS con WHERE conrelid <> 0
                UNION ALL
                SELECT 'policy ' || polrelid::regclass || ' ' || polname || ' ' || polcmd::text || polpermissive || ' '
                       || polroles::regrole[]::text || ' ' || coalesce(pg_get_expr(polqual, polrelid), '') || ' '
                       || coalesce(pg_get_expr(polwithcheck, polrelid), ''), polrelid
                FROM pg_policy
                UNION ALL
                SELECT 'table ' || oid::regclass || ' ' || relrowsecurity || relforcerowsecurity || ' '
                       || coalesce(relacl::text, ''), oid
                FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'S')
                UNION ALL
                SELECT 'index ' || indexrelid::regclass || ' ' || indisvalid || ' ' || pg_get_indexdef(indexrelid),
                       indrelid
                FROM pg_index
                UNION ALL
                SELECT 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text, tgrelid
                FROM pg_trigger WHERE NOT tgisinternal) AS shape
            JOIN pg_class ON pg_class.oid = class
            JOIN pg_namespace AS space ON space.oid = relnamespace
            WHERE space.nspowner = to_regrole('badak_owner')
            ORDER BY line
            """;

    private final Connection connection;
    private final List<String> shape;
    private final List<String> putBack = new ArrayList<>();

    private Constraints(Connection connection, List<String> shape) {
        this.connection = connection;
        this.shape = shape;
    }

    /// Takes them off, in the running transaction.
    static Constraints takeOff(Connection connection) throws SQLException {
        var constraints = new Constraints(connection, list(connection, SHAPE));
        constraints.takeOff(KEYS);
        constraints.takeOff(TRIGGERS);
        return constraints;
    }

    private void takeOff(String asked) throws SQLException {
        var commands = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(asked)) {
            while (row.next()) {
                commands.add(row.getString(1));
                putBack.add(row.getString(2));
            }
        }
        for (var command : commands) {
            Snapshot.execute(connection, command);
        }
    }

    /// Puts them back, and looks whether everything is as it was.
    ///
    /// @throws SQLException when rows do not hold what a key promises
    /// @return how many constraints, policies, tables, indexes and triggers were compared
    int putBack() throws SQLException {
        for (var command : putBack) {
            Snapshot.execute(connection, command);
        }
        var now = list(connection, SHAPE);
        if (!now.equals(shape)) {
            now.removeAll(shape);
            throw new IllegalStateException("after the restore the schema is another: " + now);
        }
        return now.size();
    }

    private static List<String> list(Connection connection, String asked) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(asked)) {
            while (row.next()) {
                lines.add(row.getString(1));
            }
        }
        return lines;
    }
}
