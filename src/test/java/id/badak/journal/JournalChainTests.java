package id.badak.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@WithBadak
class JournalChainTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Journal journal;

    @Autowired
    private Journals journals;

    @Autowired
    private AnchorFile anchors;

    @Autowired
    private JournalKeys keys;

    @Autowired
    private KeysInUse inUse;

    @Autowired
    private Transactions transactions;

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Company company;

    @BeforeEach
    void open() {
        company = cast.inNewOffice();
        company.kitchen("Dapur");
    }

    @Test
    void isIntactAsWritten() {
        write(3);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void verifiesEveryZoneThatKeepsAJournal() throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT schemaname FROM pg_tables WHERE tablename = 'journal_head'")) {
            var kept = new ArrayList<String>();
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
            assertThat(Journals.ZONES).extracting(Zone::schema).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    @Test
    void countsFromOneWithoutAGap() {
        write(3);
        write(2);
        assertThat(sequences("coaching")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void leavesNothingOfAnActThatFailed() {
        assertThatThrownBy(this::fail).isInstanceOf(IllegalStateException.class);
        assertThat(sequences("coaching")).isEmpty();
    }

    @Test
    void keepsOneChainWhenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<?>>();
            for (var turn = 0; turn < 40; turn++) {
                all.add(threads.submit(() -> write(1)));
            }
            for (var one : all) {
                one.get();
            }
        }
        assertThat(sequences("coaching")).hasSize(40).endsWith(40L);
        assertThat(breaches()).isEmpty();
    }

    @Test
    void saysWhereAnEntryWasChanged() throws SQLException {
        write(5);
        tamper("UPDATE coaching.journal_entry SET act = 'case.forget' WHERE office_id = '%s' AND sequence = 3");
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.zone()).isEqualTo("coaching");
            assertThat(breach.sequence()).isEqualTo(3);
            assertThat(breach.entry()).isNotNull();
            assertThat(breach.kind()).isEqualTo(Breach.Kind.ALTERED);
        });
    }

    @Test
    void saysWhereAnEntryWasTakenOut() throws SQLException {
        write(5);
        tamper("DELETE FROM coaching.journal_entry WHERE office_id = '%s' AND sequence = 2");
        assertThat(breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.sequence()).isEqualTo(2);
            assertThat(breach.kind()).isEqualTo(Breach.Kind.MISSING);
        });
    }

    @Test
    void knowsByItsAnchorsThatTheEndWasCutOff() throws SQLException {
        write(5);
        var copy = anchored();
        tamper("""
                DELETE FROM coaching.journal_entry WHERE office_id = '%1$s' AND sequence > 3;
                UPDATE coaching.journal_head SET sequence = 3, hash =
                    (SELECT hash FROM coaching.journal_entry WHERE office_id = '%1$s' AND sequence = 3)
                WHERE office_id = '%1$s'""");
        assertThat(breaches()).as("the chain alone cannot know").isEmpty();
        assertThat(mine(journals.verify(copy))).singleElement().satisfies(breach -> {
            assertThat(breach.sequence()).isEqualTo(4);
            assertThat(breach.kind()).isEqualTo(Breach.Kind.MISSING);
        });
    }

    @Test
    void knowsByItsAnchorsThatTheChainWasWrittenAnew() throws SQLException {
        write(5);
        var copy = anchored();
        tamper("DELETE FROM coaching.journal_entry WHERE office_id = '%1$s';"
                + "DELETE FROM coaching.journal_head WHERE office_id = '%1$s'");
        write(6);
        assertThat(breaches()).as("sealed with the right key").isEmpty();
        assertThat(mine(journals.verify(copy))).singleElement().satisfies(breach -> {
            assertThat(breach.sequence()).isEqualTo(5);
            assertThat(breach.kind()).isEqualTo(Breach.Kind.REWRITTEN);
        });
    }

    @Test
    void anchorsOnlyWhatHasGrown() {
        write(2);
        var before = journals.anchor();
        assertThat(before).isPositive();
        write(1);
        assertThat(journals.anchor()).isPositive();
        assertThat(anchors.read().breach()).isNull();
        assertThat(anchors.read().of("coaching", company.office().value()).keySet())
                .containsExactly(2L, 3L);
    }

    @Test
    void knowsAnAnchorThatWasChanged() throws Exception {
        write(2);
        var file = anchored().resolve("anchors.txt");
        var lines = new ArrayList<>(Files.readAllLines(file));
        lines.removeFirst();
        Files.write(file, lines);
        assertThat(journals.verify(folder).breaches()).anySatisfy(breach -> {
            assertThat(breach.kind()).isEqualTo(Breach.Kind.ANCHORS);
            assertThat(breach.sequence()).isEqualTo(1);
        });
    }

    @Test
    void knowsWhichKeysItsChainsEndWith() {
        write(1);
        assertThat(inUse.get()).contains(keys.current());
    }

    @Test
    void saysSoWhenAKeyIsMissing() throws SQLException {
        write(5);
        tamper("UPDATE coaching.journal_entry SET key_id = 'k-gone' WHERE office_id = '%s' AND sequence > 3");
        try {
            assertThat(inUse.get()).contains("k-gone");
            assertThat(breaches()).singleElement().satisfies(breach -> {
                assertThat(breach.sequence()).isEqualTo(4);
                assertThat(breach.kind()).isEqualTo(Breach.Kind.KEY);
            });
        } finally {
            // Otherwise no other application would start on this database.
            tamper("UPDATE coaching.journal_entry SET key_id = '" + keys.current() + "' WHERE office_id = '%s'");
        }
    }

    private void fail() {
        company.the(Role.MENTOR)
                .act(() -> transactions.in(Zone.COACHING, () -> {
                    journal.write("case.read", Ids.next(), null);
                    throw new IllegalStateException("broken off");
                }));
    }

    private void write(int count) {
        company.the(Role.MENTOR)
                .act(() -> transactions.in(Zone.COACHING, () -> {
                    for (var turn = 0; turn < count; turn++) {
                        journal.write("case.read", Ids.next(), null);
                    }
                    return true;
                }));
    }

    private Path anchored() {
        journals.anchor();
        try {
            Files.copy(TestDatabase.folder().resolve("anchors/anchors.txt"), folder.resolve("anchors.txt"));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return folder;
    }

    /// Without anchors: other tests' are in the file of the settings.
    private List<Breach> breaches() {
        return mine(journals.verify(folder.resolve("none")));
    }

    private List<Breach> mine(Verification verification) {
        return verification.breaches().stream()
                .filter(breach -> company.office().value().equals(breach.office()))
                .toList();
    }

    private List<Long> sequences(String zone) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT sequence FROM %s.journal_entry WHERE office_id = '%s' ORDER BY sequence"
                                .formatted(zone, company.office()))) {
            var found = new ArrayList<Long>();
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void tamper(String sql) throws SQLException {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(company.office()));
        }
    }
}
