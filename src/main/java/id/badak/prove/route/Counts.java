package id.badak.prove.route;

import id.badak.journal.Journals;
import id.badak.kernel.AccountId;
import id.badak.kernel.OfficeId;
import id.badak.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// How many rows each table has, read as the database's administrator; sessions, the journal and
/// what is left of the allowances for signing in, which a mere reading or a refusal may lengthen,
/// are left out.
public final class Counts implements AutoCloseable {
    private static final String CONTENTS_OF_ALL = """
            SELECT format('%I.%I', table_schema, table_name),
                   format('SELECT count(*) || '' '' || coalesce(sum(hashtextextended(t::text, 0)), 0)'
                          ' FROM %I.%I AS t WHERE office_id = ?', table_schema, table_name)
            FROM information_schema.columns
            WHERE column_name = 'office_id' AND table_schema IN ('registry', 'coaching', 'official', 'study', 'valve')
              AND table_name NOT IN ('journal_entry', 'journal_head')
            """;

    private static final String QUERY_OF_ALL = """
            SELECT string_agg(
                format('SELECT ''%1$s.%2$s'', count(*) FROM %1$I.%2$I', schemaname, tablename), ' UNION ALL ')
            FROM pg_tables
            WHERE schemaname IN ('gate', 'registry', 'coaching', 'official', 'study', 'valve')
                AND tablename NOT LIKE 'spring_session%'
                AND tablename NOT LIKE 'flyway%'
                AND tablename NOT IN ('allowance', 'journal_entry', 'journal_head')
            """;

    private final Connection connection;
    private final String query;

    private Counts(Connection connection) throws SQLException {
        this.connection = connection;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY_OF_ALL)) {
            rows.next();
            this.query = rows.getString(1);
        }
    }

    /// Keeps one connection for as long as the tests run.
    public static Counts open(DatabaseAddress address) {
        try {
            return new Counts(address.connect());
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    public long linesOf(AccountId account) {
        var lines = 0L;
        for (var zone : Journals.ZONES) {
            var sql = "SELECT count(*) FROM " + zone.schema() + ".journal_entry WHERE account_id = ?";
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, account.value());
                try (var row = statement.executeQuery()) {
                    row.next();
                    lines += row.getLong(1);
                }
            } catch (SQLException broken) {
                throw new AssertionError(broken);
            }
        }
        return lines;
    }

    public Map<String, Long> now() {
        var counts = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /// What an office's rows say, table by table: how many they are, and a sum of their hashes.
    Map<String, String> contents(OfficeId office) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(CONTENTS_OF_ALL)) {
            while (tables.next()) {
                try (var asked = connection.prepareStatement(tables.getString(2))) {
                    asked.setObject(1, office.value());
                    try (var row = asked.executeQuery()) {
                        row.next();
                        contents.put(tables.getString(1), row.getString(1));
                    }
                }
            }
        }
        return contents;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
