package id.badak.backup;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.archive.ArchiveReader;
import id.badak.archive.Manifest;
import id.badak.archive.ProgressBar;
import id.badak.archive.Sink;
import id.badak.cast.SecondBadak;
import id.badak.cast.Visitor;
import id.badak.journal.Journals;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/// The version before this one, with all that its demo held, is brought to this one: no row is lost, and its people
/// go on working. The backup in `src/test/resources/upgrade` is of the commit that names it and of made-up people;
/// whoever
/// publishes a version puts that one's in its place.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpgradeTests {
    private static final Path BEFORE = Path.of("src/test/resources/upgrade/e5b7e10.badak");
    private static final Path KEY = Path.of("src/test/resources/upgrade/journal.key.txt");

    /// What a restore itself writes into.
    private static final Set<String> OWN = Set.of("badak.epoch", "badak.backup");

    private static final String PASSWORD = "badak-demo";
    private static final int MOST_PAGES = 40;

    private Manifest before;
    private Spare spare;
    private ConfigurableApplicationContext application;

    @BeforeAll
    void bringForward(@TempDir Path folder) throws Exception {
        before = ArchiveReader.read(BEFORE, null, new Sink.Nowhere(), ProgressBar.silent())
                .manifest();
        spare = new Spare(folder);
        new Backups(null, ProgressBar.silent()).restore(BEFORE, spare::estate);
        var estate = spare.estate();
        application = SecondBadak.start(
                "--badak.data=" + folder.resolve("keys"),
                "--badak.journal.key-file=" + KEY,
                "--badak.journal.anchors=" + folder.resolve("anchors"),
                "--badak.evidence.folder=" + estate.photos().place(),
                "--badak.database.url=" + estate.database().url(),
                "--badak.database.user=" + estate.database().user(),
                "--badak.database.password=" + estate.database().password());
    }

    @AfterAll
    void end() throws Exception {
        application.close();
        spare.close();
    }

    @Test
    void losesNoRow() {
        var rows = before.tables().stream().collect(Collectors.toMap(Manifest.Part::fullName, Manifest.Part::rows));
        var now = rows.keySet().stream().collect(Collectors.toMap(table -> table, this::count));

        assertThat(rows).hasSizeGreaterThan(100);
        assertThat(rows.keySet().stream()
                        .filter(table -> !OWN.contains(table))
                        .filter(table -> now.get(table) < rows.get(table)))
                .isEmpty();
    }

    private long count(String table) {
        return Long.parseLong(
                Spare.list(spare.estate(), "SELECT count(*) FROM " + table).getFirst());
    }

    @Test
    void keepsTheJournalWhole() {
        assertThat(application.getBean(Journals.class).verify(null).breaches()).isEmpty();
    }

    /// Every page that stands on the page where somebody starts, and what stands on those.
    @Test
    void goesOnShowingEverybodyTheirPages() {
        var port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        for (var name : List.of("pemilik", "pendamping", "koordinator", "pengawas", "kepala", "peneliti", "nasional")) {
            var visitor = new Visitor(port);
            var start = visitor.submit("/masuk", "/masuk", Map.of("nama", name, "sandi", PASSWORD));
            assertThat(start.path()).as(name).isNotEqualTo("/masuk");
            var pages = new LinkedHashSet<>(links(start));
            var next = new ArrayDeque<>(pages);
            for (var seen = 0; seen < MOST_PAGES && !next.isEmpty(); seen++) {
                var page = next.remove();
                var answer = visitor.get(page);
                assertThat(answer.status()).as(name + " " + page).isEqualTo(200);
                links(answer).stream().filter(pages::add).forEach(next::add);
            }
            assertThat(pages).as(name).hasSizeGreaterThan(2);
        }
    }

    private static List<String> links(Visitor.Answer answer) {
        return answer.page().select("a[href^=/]").eachAttr("href").stream()
                .map(link -> link.replaceAll("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.startsWith("/bahasa"))
                .distinct()
                .toList();
    }
}
