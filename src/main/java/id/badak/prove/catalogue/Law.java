package id.badak.prove.catalogue;

import id.badak.prove.ground.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the database's catalogue must say of the walls, whatever migrations come: each law lists
/// who breaks it, and knows a breach by which it can be seen to find one.
public enum Law {
    ROW_SECURITY(
            "an office's table has forced row security", """
            SELECT full_name FROM (TABLES) AS t
            WHERE kind IN ('r', 'p') AND by_office AND NOT (secured AND forced)
            """, "ALTER TABLE coaching.visit NO FORCE ROW LEVEL SECURITY"),
    POLICY("an office's table has a policy for reading and for writing", """
            SELECT full_name FROM (TABLES) AS t
            WHERE kind IN ('r', 'p') AND by_office AND NOT EXISTS (
                SELECT FROM pg_policy WHERE polrelid = t.oid AND polqual IS NOT NULL AND polwithcheck IS NOT NULL)
            """, """
            CREATE TABLE coaching.breach (office_id uuid);
            CREATE POLICY breach ON coaching.breach USING (office_id = badak.office());
            """),
    /// Sign-in decides the office, an office is its own, and the digests of published editions, the
    /// epoch and the backups are the same for all and about nobody.
    SHARED("only known tables belong to no office", """
            SELECT full_name FROM (TABLES) AS t
            WHERE NOT by_office AND full_name NOT IN (
                'badak.backup', 'badak.epoch', 'badak.migrated', 'gate.account_closure', 'gate.address',
                'gate.allowance', 'gate.device', 'gate.factor_release', 'gate.given_password', 'gate.office_identity',
                'gate.open_sign_in', 'gate.passkey', 'gate.recovery_code', 'gate.second_factor', 'gate.sign_in',
                'gate.spring_session', 'gate.spring_session_attributes', 'gate.ticket', 'registry.edition',
                'registry.office')
            """, "CREATE TABLE registry.breach (id uuid PRIMARY KEY)"),
    /// The gate's courier serves all offices, as sign-in does.
    COMPARISON("a policy compares the office", """
            SELECT polname FROM pg_policy JOIN (TABLES) AS t ON t.oid = polrelid
            WHERE (polname <> 'notice_gate' OR full_name <> 'gate.notice')
              AND (pg_get_expr(polqual, polrelid) !~ '(office_id|\\mid) = badak\\.office\\(\\)'
               OR polwithcheck IS NOT NULL
                   AND pg_get_expr(polwithcheck, polrelid) !~ '(office_id|\\mid) = badak\\.office\\(\\)')
            """, "CREATE POLICY breach ON coaching.visit USING (true)"),
    KEY("keys begin with the office", """
            SELECT full_name || ' ' || name FROM (KEYS) AS k
            WHERE by_office AND type IN ('p', 'u', 'f', 'x') AND first_column <> 'office_id'
            UNION ALL
            SELECT t.full_name || ' ' || indexrelid::regclass FROM pg_index
            JOIN (TABLES) AS t ON t.oid = indrelid
            JOIN pg_attribute ON attrelid = t.oid AND attnum = indkey[0]
            WHERE by_office AND indisunique AND attname <> 'office_id'
            """, "CREATE UNIQUE INDEX breach ON registry.facility (id)"),
    REFERENCE("foreign keys stay inside the office", """
            SELECT full_name || ' ' || k.name FROM (KEYS) AS k
            JOIN pg_attribute AS target ON target.attrelid = confrelid AND target.attnum = confkey[1]
            WHERE by_office AND type = 'f' AND target.attname <> 'office_id'
              AND NOT (confrelid = 'registry.office'::regclass AND target.attname = 'id')
            """, """
            CREATE TABLE registry.breach (office_id uuid, edition text);
            ALTER TABLE registry.edition ADD CONSTRAINT breach_key UNIQUE (digest);
            ALTER TABLE registry.breach ADD FOREIGN KEY (edition) REFERENCES registry.edition (digest)
            """),
    /// An owner's row policy trusts `enterprise_id`, so what hangs on a row must name the same
    /// enterprise as the row does. Of the official side owners read
    /// the journal alone, on which nothing hangs.
    ENTERPRISE("what hangs on an enterprise's row is that enterprise's", """
            SELECT full_name || ' ' || k.name FROM (KEYS) AS k
            JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attname = 'enterprise_id'
            JOIN pg_attribute AS theirs ON theirs.attrelid = confrelid AND theirs.attname = 'enterprise_id'
            WHERE type = 'f' AND confrelid <> 'registry.account'::regclass
              AND full_name NOT LIKE 'official.%' AND NOT own.attnum = ANY (conkey)
            """, """
            CREATE TABLE coaching.breach (office_id uuid, enterprise_id uuid, request_id uuid,
                FOREIGN KEY (office_id, request_id) REFERENCES valve.request (office_id, id))
            """),
    VIEW("views see with the eyes of who asks", """
            SELECT full_name FROM (TABLES) AS t JOIN pg_class AS c ON c.oid = t.oid
            WHERE kind = 'm' OR (kind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions)
                                                         OR 'security_invoker=on' = ANY (c.reloptions), false))
            """, "CREATE VIEW official.breach AS SELECT * FROM coaching.visit"),
    FUNCTION(
            "no function acts as its owner",
            """
            SELECT proname FROM pg_proc JOIN pg_namespace AS space ON space.oid = pronamespace
            WHERE prosecdef AND nspname IN OURS
            """,
            "CREATE FUNCTION official.breach() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'"),
    /// The administrator keeps the migrations' histories and digest, which no zone may read; all
    /// else is `badak_owner`'s, who cannot sign in.
    OWNER(
            "what holds data is badak_owner's, who cannot sign in",
            """
            SELECT full_name FROM (TABLES) AS t
            WHERE owner <> 'badak_owner'::regrole AND full_name <> 'badak.migrated'
            UNION ALL
            SELECT nspname FROM pg_namespace WHERE nspname IN OURS AND nspowner <> 'badak_owner'::regrole
            UNION ALL
            SELECT proname FROM pg_proc JOIN pg_namespace AS space ON space.oid = pronamespace
            WHERE nspname IN OURS AND proowner <> 'badak_owner'::regrole
              AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            UNION ALL
            SELECT rolname FROM pg_roles WHERE rolname = 'badak_owner' AND rolcanlogin
            """,
            "ALTER TABLE coaching.visit OWNER TO badak_official"),
    /// Epoch and backups are read by every zone and written by none.
    OWN_NOTES("Badak's own notes are written by no zone", """
            SELECT rolname || ' ' || c.relname FROM pg_class AS c, pg_roles
            WHERE c.relnamespace = 'badak'::regnamespace AND c.relkind = 'r' AND rolname IN ROLES
              AND (has_table_privilege(rolname, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                   OR (c.relname NOT IN ('epoch', 'backup') AND has_table_privilege(rolname, c.oid, 'SELECT')))
            """, "GRANT DELETE ON badak.backup TO badak_study"),
    ROLE("no role of a zone can raise itself", """
            SELECT rolname FROM pg_roles
            WHERE (rolname IN ROLES OR rolname = 'badak_owner')
              AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)
            UNION ALL
            SELECT member::regrole::text || ' in ' || roleid::regrole FROM pg_auth_members
            WHERE member::regrole::text IN ROLES OR member = 'badak_owner'::regrole
            """, "ALTER ROLE badak_official BYPASSRLS"),
    JOURNAL("nobody rewrites a journal", """
            SELECT rolname || ' ' || full_name FROM (TABLES) AS t, pg_roles
            WHERE name = 'journal_entry' AND rolname IN ROLES
              AND (has_table_privilege(rolname, t.oid, 'UPDATE, DELETE, TRUNCATE')
                   OR has_any_column_privilege(rolname, t.oid, 'UPDATE'))
            """, "GRANT UPDATE (act) ON official.journal_entry TO badak_official"),
    WALL("nobody outside coaching has a way into it", """
            SELECT rolname || ' ' || full_name FROM (TABLES) AS t, pg_roles
            WHERE schema = 'coaching' AND rolname IN ROLES AND rolname <> 'badak_coaching'
              AND NOT (rolname = 'badak_study' AND name LIKE '%\\_extract')
              AND (has_table_privilege(rolname, t.oid,
                       'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
                   OR has_any_column_privilege(rolname, t.oid, 'SELECT, INSERT, UPDATE, REFERENCES'))
            UNION ALL
            SELECT 'USAGE' WHERE has_schema_privilege('badak_official', 'coaching', 'USAGE, CREATE')
            """, "GRANT SELECT (note) ON coaching.visit TO badak_registry"),
    BACK_OF_WALL("coaching writes nothing of officials", """
            SELECT full_name FROM (TABLES) AS t
            WHERE schema = 'official'
              AND (has_table_privilege('badak_coaching', t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                   OR has_any_column_privilege('badak_coaching', t.oid, 'INSERT, UPDATE'))
            """, "GRANT INSERT ON official.inspection TO badak_coaching"),
    STUDY("the study reads extracts only", """
            SELECT full_name FROM (TABLES) AS t
            WHERE schema <> 'study' AND name NOT LIKE '%\\_extract'
              AND full_name NOT IN ('registry.office', 'registry.office_coverage', 'registry.edition')
              AND (has_table_privilege('badak_study', t.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
                   OR has_any_column_privilege('badak_study', t.oid, 'SELECT, INSERT, UPDATE'))
            """, "GRANT SELECT ON registry.enterprise TO badak_study"),
    EVERYBODY("nothing is granted to everybody", """
            SELECT full_name FROM (TABLES) AS t JOIN pg_class AS c ON c.oid = t.oid, aclexplode(c.relacl) AS acl
            WHERE acl.grantee = 0
            UNION ALL
            SELECT nspname FROM pg_namespace, aclexplode(nspacl) AS acl WHERE nspname IN OURS AND acl.grantee = 0
            """, "GRANT SELECT ON registry.office TO PUBLIC");

    private final String words;
    private final String offenders;
    private final String breach;

    Law(String words, String offenders, String breach) {
        this.words = words;
        this.offenders = offenders
                .replace("KEYS", Tables.KEYS)
                .replace("TABLES", Tables.ALL)
                .replace("OURS", Tables.OURS)
                .replace("ROLES", Tables.ROLES);
        this.breach = breach;
    }

    public String words() {
        return words;
    }

    /// Lists what breaks it; asked as the database's administrator.
    public List<String> offenders(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(offenders)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /// Breaks it, sees who is found, and takes the breach back.
    public List<String> offendersOnceBroken(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(breach);
            return offenders(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
