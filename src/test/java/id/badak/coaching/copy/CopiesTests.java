package id.badak.coaching.copy;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.evidence.EvidenceId;
import id.badak.prove.ground.Tables;
import id.badak.registry.holding.Holdings;
import id.badak.registry.holding.Holdings.Holding;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class CopiesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Copies copies;

    @Autowired
    private Holdings holdings;

    @Nested
    class TheList {
        /// A table that is added is in the copy, or somebody says why it is not.
        @Test
        void namesEveryTableOnce() {
            assertThat(holdings.list())
                    .extracting(Holding::table)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(asked("""
                            SELECT full_name FROM (%s) AS t WHERE schema <> 'badak'
                            """.formatted(Tables.ALL)));
        }

        @Test
        void namesColumnsThatAreThere() {
            for (var holding :
                    holdings.list().stream().filter(Holding::isCopied).toList()) {
                assertThat(asked("""
                                SELECT column_name FROM information_schema.columns
                                WHERE table_schema || '.' || table_name = '%s'
                                """.formatted(holding.table())))
                        .as(holding.table())
                        .contains(holding.column());
            }
        }

        /// What mentoring keeps of a business is never kept back from its owner. Pieces of a photo that is still
        /// arriving are none yet.
        @Test
        void copiesAllOfCoachingThatNamesAnEnterprise() {
            var copied = holdings.list().stream()
                    .filter(Holding::isCopied)
                    .map(Holding::table)
                    .toList();

            assertThat(copied).containsAll(asked("""
                    SELECT table_schema || '.' || table_name FROM information_schema.columns
                    WHERE table_schema = 'coaching' AND column_name = 'enterprise_id'
                      AND table_name <> 'upload_piece'
                    """));
        }
    }

    @Nested
    class TheFile {
        private Mentored mentored;
        private UUID photo;

        @BeforeEach
        void aKitchenWithAPhoto() {
            mentored = mentorings.begun();
            mentored.foundUnmet("13");
            var task = mentored.open("13");
            photo = mentored.photo(task, Color.ORANGE);
            mentored.shown(task, photo, "Rak sudah diganti");
        }

        @Test
        void holdsRowsAPageAndPhotos() {
            var files = downloaded(mentored);

            assertThat(files.keySet()).containsExactly("data-saya.html", "data.json", "foto/" + photo + ".jpg");
            assertThat(text(files, "data.json"))
                    .contains("\"table\" : \"coaching.task_fix\"", "Rak sudah diganti", "registry.facility");
            assertThat(text(files, "data-saya.html"))
                    .contains("Kunjungan pendampingan", "Kata pemilik", "Rak sudah diganti", "Keripik Pisang Bu Siti")
                    .contains("Mintalah kepada kepala unit kerja");
            assertThat(files.get("foto/" + photo + ".jpg"))
                    .isEqualTo(mentored.siti()
                            .act(() -> mentored.doors()
                                    .tasks()
                                    .photo(mentored.open("13").id(), photoId())));
        }

        private EvidenceId photoId() {
            return new EvidenceId(photo);
        }

        @Test
        void holdsNobodyElsesRows() {
            var neighbour = mentorings.in(mentored.company());
            neighbour.foundUnmet("13");
            neighbour.shown(neighbour.open("13"), neighbour.photo(neighbour.open("13"), Color.RED), "Tetangga");

            var files = downloaded(mentored);

            assertThat(text(files, "data.json"))
                    .doesNotContain("Tetangga", neighbour.kitchen().enterprise().toString());
            assertThat(files).hasSize(3);
        }

        /// One row of each table that the story fills; an empty part would pass every other test here.
        @Test
        void leavesOutNothingThatTheDatabaseHolds() {
            var copy = mentored.siti().act(() -> copies.take());

            for (var part : copy.parts()) {
                var holding = holdings.list().stream()
                        .filter(one -> one.table().equals(part.table()))
                        .findFirst()
                        .orElseThrow();
                var whose = holding.whose() == Holdings.Whose.ACCOUNT
                        ? mentored.siti().actor().account().value()
                        : mentored.kitchen().enterprise().value();
                var there = asked(
                        "SELECT count(*) FROM %s WHERE %s = '%s'".formatted(part.table(), holding.column(), whose));
                // The line that tells of this copy is put into its chain after the copy was read.
                var expected =
                        Integer.parseInt(there.first()) - (part.table().equals("coaching.journal_entry") ? 1 : 0);
                assertThat(part.rows()).as(part.table()).hasSize(expected);
            }
            assertThat(copy.parts().stream().filter(part -> !part.rows().isEmpty()))
                    .hasSizeGreaterThanOrEqualTo(14);
        }

        @Test
        void isNotedWhereItsOwnerSeesIt() {
            downloaded(mentored);

            assertThat(Visitor.signedIn(port, mentored.siti())
                            .get("/siapa-melihat")
                            .words())
                    .contains("mengunduh salinan datanya");
        }
    }

    private Map<String, byte[]> downloaded(Mentored mentored) {
        var answer = Visitor.signedIn(port, mentored.siti()).fetch("/data-saya/salinan.zip", request -> request);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"data-saya.zip\"");
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(java.util.Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
    }

    private static SortedSet<String> asked(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new TreeSet<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
