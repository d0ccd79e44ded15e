package id.badak.registry.holding;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.registry.holding.Holdings.Erasure;
import id.badak.registry.holding.Holdings.Holding;
import id.badak.registry.holding.Holdings.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every table is protected as its level asks: `docs/operate/protection.md`, asked of the database.
@WithBadak
class ProtectionTests {
    private static final Path PAPER = Path.of("docs/operate/protection.md");

    @Autowired
    private Holdings holdings;

    @ParameterizedTest
    @EnumSource(Level.class)
    void saysWhatEachLevelAsks(Level level) throws Exception {
        assertThat(Files.readString(PAPER)).contains("\n| `" + level + "` |");
        assertThat(tables(level)).isNotEmpty();
    }

    @Test
    void givesSecretsToTheGateAlone() {
        assertThat(open(
                        Level.SECRET,
                        "badak_registry",
                        "badak_coaching",
                        "badak_official",
                        "badak_study",
                        "badak_valve"))
                .isEmpty();
    }

    /// What was opened through the valve the official role reads by the valve's row policies, and from no table of
    /// coaching.
    @Test
    void givesWhatOwnersTrustedToMentorsToNobodyElse() {
        assertThat(open(Level.CONFIDENTIAL, "badak_gate", "badak_registry", "badak_study"))
                .isEmpty();
        assertThat(open(Level.CONFIDENTIAL, "badak_official")).allMatch(table -> table.contains(" valve."));
    }

    @Test
    void givesWhatInspectorsFoundToNobodyElse() {
        assertThat(open(Level.OFFICIAL, "badak_gate", "badak_registry", "badak_coaching", "badak_study", "badak_valve"))
                .isEmpty();
    }

    @Test
    void givesNamesToNoStudy() {
        assertThat(open(Level.PERSONAL, "badak_gate", "badak_study")).isEmpty();
        assertThat(open(Level.TRACE, "badak_study")).allMatch(table -> table.contains(" study."));
    }

    @Test
    void givesRowsWithoutNamesToTheStudyAndToWhoPublishesThem() {
        assertThat(open(Level.PSEUDONYM, "badak_gate", "badak_registry", "badak_official", "badak_valve"))
                .isEmpty();
        assertThat(open(Level.PSEUDONYM, "badak_coaching")).allMatch(table -> table.contains(" coaching."));
    }

    @Test
    void givesWhatInformantsToldToTheStudyAlone() {
        assertThat(open(
                        Level.SPOKEN,
                        "badak_gate",
                        "badak_registry",
                        "badak_coaching",
                        "badak_official",
                        "badak_valve"))
                .isEmpty();
    }

    /// The gate decides which office somebody belongs to, so its own tables are divided by none.
    @ParameterizedTest
    @EnumSource(
            value = Level.class,
            names = {"CONFIDENTIAL", "OFFICIAL", "PERSONAL", "SPOKEN", "PSEUDONYM", "TRACE"})
    void dividesRowsByOffice(Level level) {
        assertThat(ask("""
                SELECT format('%s.%s', nspname, relname) FROM pg_class
                JOIN pg_namespace AS schema ON schema.oid = relnamespace
                WHERE relkind IN ('r', 'p') AND format('%s.%s', nspname, relname) = ANY (?) AND NOT relforcerowsecurity
                """, tables(level))).isEmpty();
    }

    @Test
    void callsOpenOnlyWhatIsAboutNobody() {
        assertThat(holdings.list())
                .filteredOn(holding -> holding.level() == Level.OPEN)
                .allMatch(holding -> holding.erasure() == Erasure.NONE || holding.erasure() == Erasure.IDS)
                .allMatch(holding ->
                        holding.words().isEmpty() && holding.officers().isEmpty());
    }

    private List<String> tables(Level level) {
        return holdings.list().stream()
                .filter(holding -> holding.level() == level)
                .map(Holding::table)
                .toList();
    }

    /// Which of these roles may read which of the level's tables, as in `badak_study registry.account`.
    private List<String> open(Level level, String... roles) {
        var all = new ArrayList<String>();
        for (var role : roles) {
            all.addAll(ask("""
                    SELECT '%s ' || name FROM unnest(?) AS name
                    WHERE has_schema_privilege('%s', split_part(name, '.', 1), 'USAGE')
                      AND has_any_column_privilege('%s', name, 'SELECT')
                    """.replace("%s", role), tables(level)));
        }
        return all;
    }

    private static List<String> ask(String sql, List<String> tables) {
        try (var connection = TestDatabase.address().connect();
                var query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            var found = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
