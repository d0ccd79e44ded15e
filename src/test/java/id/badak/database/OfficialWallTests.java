package id.badak.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The wall as the database keeps it: each zone's role signs in by itself and is refused.
@WithBadak
class OfficialWallTests {
    private static final List<String> EXTRACTS =
            List.of("official.inspection_extract", "official.permit_extract", "official.permit_mistake_extract");

    private static final String DENIED = "42501";

    @Autowired
    private DatabaseSettings settings;

    @Test
    void refusesTheOfficialSideEveryTableOfCoaching() throws SQLException {
        refusesAll(Zone.OFFICIAL, tables("coaching"));
    }

    @Test
    void letsTheStudySideReadTheExtractsWithoutTheirBusinessAndNothingElseOfCoaching() throws SQLException {
        var tables = new ArrayList<>(tables("coaching"));
        var extracts = List.of("coaching.mentoring_extract", "coaching.visit_extract", "coaching.withheld_extract");

        assertThat(tables.removeAll(extracts)).isTrue();
        refusesAll(Zone.STUDY, tables);
        try (var connection = connect(Zone.STUDY);
                var statement = connection.createStatement()) {
            for (var extract : extracts) {
                assertThat(statement.execute("SELECT facility_key FROM " + extract + " LIMIT 1"))
                        .isTrue();
                assertDenied(connection, "SELECT enterprise_id FROM " + extract + " LIMIT 1");
                assertDenied(connection, "DELETE FROM " + extract);
            }
            assertDenied(connection, "SELECT visit_key FROM coaching.visit_extract LIMIT 1");
            assertDenied(connection, "SELECT ground FROM coaching.withheld_extract LIMIT 1");
        }
    }

    @Test
    void letsTheStudySideReadTheExtractsAndNothingElseOfTheOfficialSide() throws SQLException {
        var tables = new ArrayList<>(tables("official"));

        assertThat(tables.removeAll(EXTRACTS)).isTrue();
        refusesAll(Zone.STUDY, tables);
        try (var connection = connect(Zone.STUDY);
                var statement = connection.createStatement()) {
            for (var extract : EXTRACTS) {
                assertThat(statement.execute("SELECT FROM " + extract + " LIMIT 1"))
                        .isTrue();
            }
        }
    }

    @Test
    void refusesTheCoachingSideTheInspectionsThemselves() throws SQLException {
        refusesAll(
                Zone.COACHING,
                List.of(
                        "official.inspection",
                        "official.inspection_answer",
                        "official.finding",
                        "official.inspection_extract",
                        "official.permit",
                        "official.permit_end"));
    }

    @Test
    void refusesTheOfficialSideToChangeWhatIsWritten() throws SQLException {
        try (var connection = connect(Zone.OFFICIAL)) {
            for (var table : List.of("inspection", "inspection_answer", "finding", "inspection_extract")) {
                assertDenied(connection, "DELETE FROM official." + table);
                assertDenied(connection, "UPDATE official." + table + " SET office_id = office_id");
            }
        }
    }

    private void refusesAll(Zone zone, List<String> tables) throws SQLException {
        assertThat(tables).isNotEmpty();
        try (var connection = connect(zone)) {
            for (var table : tables) {
                assertDenied(connection, "SELECT FROM " + table + " LIMIT 1");
            }
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        denied -> assertThat(denied.getSQLState()).isEqualTo(DENIED));
    }

    private Connection connect(Zone zone) throws SQLException {
        return DriverManager.getConnection(settings.url(), zone.role(), settings.passwordOf(zone));
    }

    /// Every table, partition and view of a schema that exists, from the catalogue.
    private static List<String> tables(String schema) throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement("""
                        SELECT format('%I.%I', schema.nspname, class.relname)
                        FROM pg_class AS class
                        JOIN pg_namespace AS schema ON schema.oid = class.relnamespace
                        WHERE schema.nspname = ? AND class.relkind IN ('r', 'p', 'v', 'm')
                        ORDER BY class.relname
                        """)) {
            query.setString(1, schema);
            var rows = query.executeQuery();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
