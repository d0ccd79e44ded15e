package id.badak.backup;

import id.badak.archive.Manifest;
import id.badak.kernel.CannotStart;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What there is to copy, as PostgreSQL itself lists it: everything in the schemas of
/// `badak_owner`.
final class Catalogue {
    /// Of a partitioned table the partitions are copied, which hold the rows.
    private static final String TABLES = """
            SELECT space.nspname, class.relname,
                   array_remove(array_agg(CASE WHEN %1$s THEN NULL ELSE attname END ORDER BY attnum), NULL),
                   array_remove(array_agg(CASE WHEN %1$s THEN attname END ORDER BY attnum), NULL),
                   pg_table_size(class.oid)
            FROM pg_class AS class
            JOIN pg_namespace AS space ON space.oid = class.relnamespace
            JOIN pg_attribute ON attrelid = class.oid AND attnum > 0 AND NOT attisdropped
            LEFT JOIN pg_attrdef ON adrelid = class.oid AND adnum = attnum
            WHERE class.relkind = 'r' AND space.nspowner = to_regrole('badak_owner')
            GROUP BY space.nspname, class.relname, class.oid
            ORDER BY space.nspname, class.relname
            """.formatted(
            "(attgenerated <> '' OR coalesce(pg_get_expr(adbin, adrelid), '')" + " LIKE '%pg_current_xact_id%')");

    private static final String COUNTERS = """
            SELECT space.nspname, class.relname
            FROM pg_class AS class
            JOIN pg_namespace AS space ON space.oid = class.relnamespace
            WHERE class.relkind = 'S' AND space.nspowner = to_regrole('badak_owner')
            ORDER BY space.nspname, class.relname
            """;

    private Catalogue() {}

    /// @param columns  copied, in their order
    /// @param computed left out: generated, or a number of this server's own transactions
    /// @param bytes    on disk, for the bar
    record Table(String schema, String name, List<String> columns, List<String> computed, long bytes) {
        String fullName() {
            return schema + "." + name;
        }

        /// Why it stays behind; empty when it is copied.
        String reasonToStay() {
            if (name.startsWith("spring_session")) {
                return "sessions are keys that open the door; after a restore everybody signs in anew";
            }
            if (name.equals("upload_piece")) {
                return "pieces of photos as devices took them, with all they say; devices send them again";
            }
            if (schema.equals("badak") && (name.startsWith("flyway_") || name.equals("migrated"))) {
                return "made by the migrations, whose versions stand in this manifest";
            }
            return "";
        }
    }

    static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(new Table(
                        row.getString(1),
                        row.getString(2),
                        strings(row.getArray(3)),
                        strings(row.getArray(4)),
                        row.getLong(5)));
            }
        }
        if (tables.isEmpty()) {
            throw new CannotStart("There is no Badak in this database; start `serve` once.");
        }
        return List.copyOf(tables);
    }

    static List<Manifest.Counter> counters(Connection connection) throws SQLException {
        var names = new ArrayList<String[]>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(COUNTERS)) {
                while (row.next()) {
                    names.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
            var counters = new ArrayList<Manifest.Counter>();
            for (var name : names) {
                try (var row =
                        statement.executeQuery("SELECT last_value, is_called FROM " + quoted(name[0], name[1]))) {
                    row.next();
                    counters.add(new Manifest.Counter(name[0], name[1], row.getLong(1), row.getBoolean(2)));
                }
            }
            return List.copyOf(counters);
        }
    }

    static String quoted(String... names) {
        return String.join(
                ".",
                Arrays.stream(names)
                        .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                        .toList());
    }

    static String columns(List<String> names) {
        return String.join(", ", names.stream().map(Catalogue::quoted).toList());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
