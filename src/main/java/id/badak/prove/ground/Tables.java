package id.badak.prove.ground;

/// Our own schema, as the database's catalogue has it: the fragments of SQL that its laws are
/// written in.
public final class Tables {
    public static final String OURS = "('badak', 'gate', 'registry', 'coaching', 'official', 'study', 'valve')";

    /// Who serves requests. The administrator (who may be called `badak_…` too) only migrates.
    public static final String ROLES =
            "('badak_gate', 'badak_registry', 'badak_coaching', 'badak_official', 'badak_study', 'badak_valve')";

    /// Flyway's own histories are its own business; the migrations' digest is not.
    public static final String ALL = """
            SELECT class.oid, space.nspname AS schema, class.relname AS name,
                   space.nspname || '.' || class.relname AS full_name, class.relkind AS kind,
                   class.relrowsecurity AS secured, class.relforcerowsecurity AS forced, class.relowner AS owner,
                   EXISTS (SELECT FROM pg_attribute
                           WHERE attrelid = class.oid AND attname = 'office_id' AND NOT attisdropped) AS by_office
            FROM pg_class AS class
            JOIN pg_namespace AS space ON space.oid = class.relnamespace
            WHERE class.relkind IN ('r', 'p', 'v', 'm') AND space.nspname IN %s
              AND class.relname NOT LIKE 'flyway\\_%%'
            """.formatted(OURS);

    public static final String KEYS = """
            SELECT con.conname AS name, con.contype AS type, con.conkey, con.confkey, con.conrelid, con.confrelid,
                   own.full_name, own.name AS table_name, own.by_office,
                   (SELECT attname FROM pg_attribute
                    WHERE attrelid = con.conrelid AND attnum = con.conkey[1]) AS first_column
            FROM pg_constraint AS con
            JOIN (%s) AS own ON own.oid = con.conrelid
            """.formatted(ALL);

    private Tables() {}
}
