package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Catalogue;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.prove.catalogue.Law;
import id.badak.prove.ground.Tables;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The schema as the catalogue has it after every migration; `WallTests` tries the same walls from inside.
@WithBadak
class DatabaseTests {
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
