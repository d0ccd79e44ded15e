package id.badak.house;

import static id.badak.house.Catalogue.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.WithBadak;
import org.junit.jupiter.api.Test;

/// The schema as the catalogue has it after every migration; `WallTests` tries the same walls from inside.
@WithBadak
class DatabaseTests {
    /// Flyway's own histories are its own business; the migrations' digest is not.
    private static final String TABLES = """
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

    private static final String KEYS = """
            SELECT con.conname AS name, con.contype AS type, con.conkey, con.confkey, con.conrelid, con.confrelid,
                   own.full_name, own.name AS table_name, own.by_office,
                   (SELECT attname FROM pg_attribute
                    WHERE attrelid = con.conrelid AND attnum = con.conkey[1]) AS first_column
            FROM pg_constraint AS con
            JOIN (%s) AS own ON own.oid = con.conrelid
            """.formatted(TABLES);

    /// Who serves requests. The administrator (who may be called `badak_…` too) only migrates.
    private static final String ZONE_ROLES =
            "('badak_gate', 'badak_registry', 'badak_coaching', 'badak_official', 'badak_study', 'badak_valve')";

    @Test
    void seesTheTables() {
        assertThat(Catalogue.list("SELECT full_name FROM (%s) AS t".formatted(TABLES)))
                .contains("coaching.visit", "registry.facility", "gate.sign_in", "official.journal_entry");
    }

    @Test
    void everyTableAndColumnIsExplained() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t WHERE obj_description(t.oid, 'pg_class') IS NULL
                UNION ALL
                SELECT full_name || '.' || attname FROM (%s) AS t
                JOIN pg_attribute ON attrelid = oid AND attnum > 0 AND NOT attisdropped
                WHERE col_description(oid, attnum) IS NULL
                """.formatted(TABLES, TABLES))).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || name FROM (%s) AS k
                WHERE type = 'f' AND NOT EXISTS (
                    SELECT FROM pg_index
                    WHERE indrelid = conrelid AND indpred IS NULL
                      AND (string_to_array(indkey::text, ' ')::int2[])[1:cardinality(conkey)] @> conkey)
                """.formatted(KEYS))).isEmpty();
    }

    @Test
    void constraintsAreNamedByRule() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || name FROM (%s) AS k
                WHERE type IN ('p', 'u', 'f', 'c', 'x') AND name <> table_name || '_pk' AND NOT (
                    name LIKE table_name || '\\_%%'
                    AND name ~ CASE type WHEN 'u' THEN '_key$' WHEN 'f' THEN '_fk$' WHEN 'c' THEN '_check$'
                                         WHEN 'x' THEN '_exclusion$' ELSE '_pk$' END)
                """.formatted(KEYS))).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t
                WHERE kind IN ('r', 'p') AND full_name <> 'badak.migrated'
                  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = t.oid AND contype = 'p')
                """.formatted(TABLES))).isEmpty();
    }

    @Test
    void instantsKeepTheirZone() {
        assertThat(Catalogue.list("""
                SELECT full_name || '.' || attname FROM (%s) AS t
                JOIN pg_attribute ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped
                WHERE atttypid IN ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)
                   OR (atttypid = 'timestamptz'::regtype AND attname NOT LIKE '%%\\_at' AND attname <> 'at')
                   OR (atttypid = 'date'::regtype AND attname NOT LIKE '%%\\_on')
                """.formatted(TABLES))).isEmpty();
    }

    @Test
    void everyTableOfAnOfficeIsDividedByOffice() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t
                WHERE kind IN ('r', 'p') AND by_office AND NOT (secured AND forced AND EXISTS (
                    SELECT FROM pg_policy WHERE polrelid = t.oid AND polqual IS NOT NULL AND polwithcheck IS NOT NULL))
                """.formatted(TABLES))).isEmpty();
    }

    /// What is not divided by office is listed: sign-in decides the office, an office is its own, and
    /// the digests of published editions, the epoch and the backups are the same for all and about nobody.
    @Test
    void onlyKnownTablesBelongToNoOffice() {
        assertThat(Catalogue.list("SELECT full_name FROM (%s) AS t WHERE NOT by_office".formatted(TABLES)))
                .containsExactlyInAnyOrder(
                        "badak.backup",
                        "badak.epoch",
                        "badak.migrated",
                        "gate.address",
                        "gate.allowance",
                        "gate.device",
                        "gate.recovery_code",
                        "gate.second_factor",
                        "gate.sign_in",
                        "gate.spring_session",
                        "gate.spring_session_attributes",
                        "gate.ticket",
                        "registry.edition",
                        "registry.office");
    }

    /// The gate's courier serves all offices, as sign-in does.
    @Test
    void everyPolicyComparesTheOffice() {
        assertThat(Catalogue.list("""
                SELECT polname FROM pg_policy JOIN (%s) AS t ON t.oid = polrelid
                WHERE polname = 'notice_gate' AND full_name <> 'gate.notice'
                   OR polname <> 'notice_gate' AND pg_get_expr(polqual, polrelid) !~ '(office_id|\\mid) = badak\\.office\\(\\)'
                   OR (polname <> 'notice_gate' AND polwithcheck IS NOT NULL
                       AND pg_get_expr(polwithcheck, polrelid) !~ '(office_id|\\mid) = badak\\.office\\(\\)')
                """.formatted(TABLES))).isEmpty();
    }

    @Test
    void keysBeginWithTheOffice() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || name FROM (%s) AS k
                WHERE by_office AND type IN ('p', 'u', 'f', 'x') AND first_column <> 'office_id'
                UNION ALL
                SELECT t.full_name || ' ' || indexrelid::regclass FROM pg_index
                JOIN (%s) AS t ON t.oid = indrelid
                JOIN pg_attribute ON attrelid = t.oid AND attnum = indkey[0]
                WHERE by_office AND indisunique AND attname <> 'office_id'
                """.formatted(KEYS, TABLES))).isEmpty();
    }

    @Test
    void foreignKeysStayInsideTheOffice() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || k.name FROM (%s) AS k
                JOIN pg_attribute AS target ON target.attrelid = confrelid AND target.attnum = confkey[1]
                WHERE by_office AND type = 'f' AND target.attname <> 'office_id'
                  AND NOT (confrelid = 'registry.office'::regclass AND target.attname = 'id')
                """.formatted(KEYS))).isEmpty();
    }

    /// An owner's row policy trusts `enterprise_id`, so what hangs on a row must name the same
    /// enterprise as the row does. The official side is not read by owners.
    @Test
    void whatHangsOnAnEnterprisesRowIsThatEnterprises() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || k.name FROM (%s) AS k
                JOIN pg_attribute AS own ON own.attrelid = conrelid AND own.attname = 'enterprise_id'
                JOIN pg_attribute AS theirs ON theirs.attrelid = confrelid AND theirs.attname = 'enterprise_id'
                WHERE type = 'f' AND confrelid <> 'registry.account'::regclass
                  AND full_name NOT LIKE 'official.%%' AND NOT own.attnum = ANY (conkey)
                """.formatted(KEYS))).isEmpty();
    }

    @Test
    void viewsSeeWithTheEyesOfWhoAsks() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t JOIN pg_class AS c ON c.oid = t.oid
                WHERE kind = 'm' OR (kind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions)
                                                             OR 'security_invoker=on' = ANY (c.reloptions), false))
                """.formatted(TABLES))).isEmpty();
    }

    @Test
    void noFunctionActsAsItsOwner() {
        assertThat(Catalogue.list("""
                SELECT proname FROM pg_proc JOIN pg_namespace AS space ON space.oid = pronamespace
                WHERE prosecdef AND nspname IN %s
                """.formatted(OURS))).isEmpty();
    }

    /// The administrator keeps the migrations' histories and digest, which no zone may read; all else is
    /// `badak_owner`'s, who cannot sign in. Epoch and backups are read by every zone and written by none.
    @Test
    void theAdministratorOwnsNothingThatHoldsData() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t
                WHERE owner <> 'badak_owner'::regrole AND full_name <> 'badak.migrated'
                UNION ALL
                SELECT nspname FROM pg_namespace WHERE nspname IN %s AND nspowner <> 'badak_owner'::regrole
                UNION ALL
                SELECT proname FROM pg_proc JOIN pg_namespace AS space ON space.oid = pronamespace
                WHERE nspname IN %s AND proowner <> 'badak_owner'::regrole
                  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
                """.formatted(TABLES, OURS, OURS))).isEmpty();
        assertThat(Catalogue.list("SELECT rolname FROM pg_roles WHERE rolname = 'badak_owner' AND rolcanlogin"))
                .isEmpty();
        assertThat(Catalogue.list("""
                SELECT rolname || ' ' || c.relname FROM pg_class AS c, pg_roles
                WHERE c.relnamespace = 'badak'::regnamespace AND c.relkind = 'r'
                  AND rolname IN %s
                  AND (has_table_privilege(rolname, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')
                       OR (c.relname NOT IN ('epoch', 'backup') AND has_table_privilege(rolname, c.oid, 'SELECT')))
                """.formatted(ZONE_ROLES))).isEmpty();
    }

    @Test
    void rolesCannotRaiseThemselves() {
        assertThat(Catalogue.list("""
                SELECT rolname FROM pg_roles
                WHERE (rolname IN %s OR rolname = 'badak_owner')
                  AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication OR rolinherit)
                UNION ALL
                SELECT member::regrole::text || ' in ' || roleid::regrole FROM pg_auth_members
                WHERE member::regrole::text IN %s OR member = 'badak_owner'::regrole
                """.formatted(ZONE_ROLES, ZONE_ROLES))).isEmpty();
    }

    @Test
    void nobodyRewritesAJournal() {
        assertThat(Catalogue.list("""
                SELECT rolname || ' ' || full_name FROM (%s) AS t, pg_roles
                WHERE name = 'journal_entry' AND rolname IN %s
                  AND (has_table_privilege(rolname, t.oid, 'UPDATE, DELETE, TRUNCATE')
                       OR has_any_column_privilege(rolname, t.oid, 'UPDATE'))
                """.formatted(TABLES, ZONE_ROLES))).isEmpty();
    }

    @Test
    void officialsHaveNoWayIntoCoaching() {
        for (var role : new String[] {"badak_official", "badak_registry", "badak_gate", "badak_study", "badak_valve"}) {
            assertThat(Catalogue.list(privileges(
                                    role, "coaching", "SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER"))
                            .stream()
                            .filter(table -> !(role.equals("badak_study") && table.endsWith("_extract"))))
                    .as(role)
                    .isEmpty();
        }
        assertThat(Catalogue.list(
                        "SELECT 'USAGE' WHERE has_schema_privilege('badak_official', 'coaching', 'USAGE, CREATE')"))
                .isEmpty();
    }

    @Test
    void coachingWritesNothingOfOfficials() {
        assertThat(Catalogue.list(privileges("badak_coaching", "official", "INSERT, UPDATE, DELETE, TRUNCATE")))
                .isEmpty();
    }

    @Test
    void theStudyReadsExtractsOnly() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t
                WHERE schema <> 'study' AND name NOT LIKE '%%\\_extract'
                  AND full_name NOT IN ('registry.office', 'registry.office_coverage', 'registry.edition')
                  AND (has_table_privilege('badak_study', t.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
                       OR has_any_column_privilege('badak_study', t.oid, 'SELECT, INSERT, UPDATE'))
                """.formatted(TABLES))).isEmpty();
    }

    @Test
    void nothingIsGrantedToEverybody() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t JOIN pg_class AS c ON c.oid = t.oid, aclexplode(c.relacl) AS acl
                WHERE acl.grantee = 0
                """.formatted(TABLES))).isEmpty();
        assertThat(Catalogue.list("""
                SELECT nspname FROM pg_namespace, aclexplode(nspacl) AS acl WHERE nspname IN %s AND acl.grantee = 0
                """.formatted(OURS))).isEmpty();
    }

    private static String privileges(String role, String schema, String privileges) {
        return """
                SELECT full_name FROM (%s) AS t
                WHERE schema = '%s' AND (has_table_privilege('%s', t.oid, '%s')
                                         OR has_any_column_privilege('%s', t.oid, '%s'))
                """.formatted(TABLES, schema, role, privileges, role, columnOnly(privileges));
    }

    /// Columns know fewer privileges than tables.
    private static String columnOnly(String privileges) {
        return privileges.replace(", DELETE", "").replace(", TRUNCATE", "").replace(", TRIGGER", "");
    }
}
