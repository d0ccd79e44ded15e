package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Catalogue;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.prove.catalogue.Law;
import id.badak.prove.ground.Tables;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The schema as the catalogue has it after every migration; `WallTests` tries the same walls from inside.
@WithBadak
class DatabaseTests {
    /// A table, and the key or the columns at which its rows are passed over.
    private static final Pattern PASSED_OVER = Pattern.compile(
            "INSERT INTO ([a-z_.]+)(?:(?!\"\"\"|INSERT INTO).)*?ON CONFLICT (?:ON CONSTRAINT ([a-z_]+)|\\(([a-z_, ]+)\\))",
            Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(Law.class)
    void keepsTheLawsOfTheWalls(Law law) throws SQLException {
        try (var connection = TestDatabase.address().connect()) {
            assertThat(law.offenders(connection)).as(law.words()).isEmpty();
        }
    }

    @Test
    void seesTheTables() {
        assertThat(Catalogue.list("SELECT full_name FROM (%s) AS t".formatted(Tables.ALL)))
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
                """.formatted(Tables.ALL, Tables.ALL))).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || name FROM (%s) AS k
                WHERE type = 'f' AND NOT EXISTS (
                    SELECT FROM pg_index
                    WHERE indrelid = conrelid AND indpred IS NULL
                      AND (string_to_array(indkey::text, ' ')::int2[])[1:cardinality(conkey)] @> conkey)
                """.formatted(Tables.KEYS))).isEmpty();
    }

    @Test
    void constraintsAreNamedByRule() {
        assertThat(Catalogue.list("""
                SELECT full_name || ' ' || name FROM (%s) AS k
                WHERE type IN ('p', 'u', 'f', 'c', 'x') AND name <> table_name || '_pk' AND NOT (
                    name LIKE table_name || '\\_%%'
                    AND name ~ CASE type WHEN 'u' THEN '_key$' WHEN 'f' THEN '_fk$' WHEN 'c' THEN '_check$'
                                         WHEN 'x' THEN '_exclusion$' ELSE '_pk$' END)
                """.formatted(Tables.KEYS))).isEmpty();
    }

    @Test
    void everyTableHasAPrimaryKey() {
        assertThat(Catalogue.list("""
                SELECT full_name FROM (%s) AS t
                WHERE kind IN ('r', 'p') AND full_name <> 'badak.migrated'
                  AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = t.oid AND contype = 'p')
                """.formatted(Tables.ALL))).isEmpty();
    }

    /// PostgreSQL passes over a row at the key that is named only: of two equal rows at once, the second may meet the
    /// wider key first, which then refuses it. `ON CONFLICT DO NOTHING` names every key.
    @Test
    void aRowIsPassedOverAtNoKeyThatAWiderOneRepeats() {
        var repeated = Catalogue.list("""
                SELECT DISTINCT unnest(ARRAY[narrow.name::text, narrow.full_name || ' (' || columns || ')'])
                FROM (%s) AS narrow JOIN (%s) AS wide USING (full_name)
                CROSS JOIN LATERAL (
                    SELECT string_agg(attname, ', ' ORDER BY attnum) AS columns FROM pg_attribute
                    WHERE attrelid = narrow.conrelid AND attnum = ANY (narrow.conkey)) AS named
                WHERE narrow.type IN ('p', 'u') AND wide.type IN ('p', 'u') AND wide.name <> narrow.name
                  AND wide.conkey @> narrow.conkey
                """.formatted(Tables.KEYS, Tables.KEYS));
        assertThat(repeated).contains("erasure_pk", "coaching.erasure (office_id, id)");

        assertThat(Sources.list(Sources.JAVA, ".java").stream()
                        .flatMap(file -> PASSED_OVER
                                .matcher(Sources.read(file))
                                .results()
                                .map(found -> found.group(2) != null
                                        ? found.group(2)
                                        : found.group(1) + " (" + found.group(3) + ")")
                                .filter(repeated::contains)
                                .map(key -> Sources.name(file) + ": " + key)))
                .isEmpty();
    }

    @Test
    void instantsKeepTheirZone() {
        assertThat(Catalogue.list("""
                SELECT full_name || '.' || attname FROM (%s) AS t
                JOIN pg_attribute ON attrelid = t.oid AND attnum > 0 AND NOT attisdropped
                WHERE atttypid IN ('timestamp'::regtype, 'time'::regtype, 'timetz'::regtype)
                   OR (atttypid = 'timestamptz'::regtype AND attname NOT LIKE '%%\\_at' AND attname <> 'at')
                   OR (atttypid = 'date'::regtype AND attname NOT LIKE '%%\\_on')
                """.formatted(Tables.ALL))).isEmpty();
    }
}
