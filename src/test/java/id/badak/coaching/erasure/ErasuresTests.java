package id.badak.coaching.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Member;
import id.badak.cast.Catalogue;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Refusals;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.coaching.request.DataRequest.Kind;
import id.badak.coaching.request.DataRequestId;
import id.badak.coaching.request.DataRequests;
import id.badak.coaching.request.GivenSpecimens;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Journals;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.prove.ground.Tables;
import id.badak.registry.holding.Holdings;
import id.badak.registry.holding.Holdings.Holding;
import id.badak.sync.Operations;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@WithBadak
@ExtendWith(OutputCaptureExtension.class)
class ErasuresTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private DataRequests requests;

    @Autowired
    private Operations operations;

    @Autowired
    private Holdings holdings;

    @Autowired
    private ErasureEnds ends;

    @Autowired
    private ErasureList list;

    @Autowired
    private Journals journals;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    /// In every name and word of the owner; occurs nowhere else.
    private final String canary = "kenari" + Ids.next().toString().substring(24);

    private Mentored mentored;
    private Mentored neighbour;
    private Member rina;
    private UUID photo;

    @BeforeEach
    void twoKitchens() {
        var company = cast.inNewOffice();
        rina = company.the(Role.COORDINATOR);
        mentored = mentored(company, canary);
        neighbour = mentored(company, "Tetangga");
        photo = tell(mentored, canary);
        tell(neighbour, "Tetangga");
    }

    private Mentored mentored(Cast.Company company, String owner) {
        var place = company.kitchen("Keripik");
        var siti = company.owner(place.enterprise(), owner);
        siti.act(() -> mentorings.consents().give(mentorings.consents().textVersion()));
        var andi = company.the(Role.MENTOR);
        var mentorCase = rina.act(
                () -> mentorings.cases().assign(place.id(), andi.actor().account(), "dekat " + owner));
        return new Mentored(mentorings, company, place, siti, andi, mentorCase);
    }

    /// A visit, a fix with a photo that nobody else has, an answer, a request, and a body that was refused.
    private UUID tell(Mentored kitchen, String words) {
        var report = kitchen.draft().noting(words).unmet("13").report();
        var visit = Ids.next();
        var json = JsonMapper.shared();
        kitchen.andi().act(() -> operations.receive(visit, "visit.record", json.valueToTree(report)));
        var other = kitchen.draft().noting("Ditolak " + words).unmet("13").report();
        assertThat(Refusals.keyOf(() ->
                        kitchen.andi().act(() -> operations.receive(visit, "visit.record", json.valueToTree(other)))))
                .isEqualTo("sync.another-body");
        var task = kitchen.open("13");
        var shown = kitchen.photo(task, new Color(words.hashCode() & 0xFFFFFF));
        kitchen.reviewed(task, kitchen.shown(task, shown, words), false, "kurang " + words);
        ask(kitchen.siti(), Kind.CORRECTION, words);
        return shown;
    }

    @Nested
    class Erasing {
        @Test
        void leavesNoWordOfTheOwnerInAnyTableFileOrLog(CapturedOutput log) throws Exception {
            Visitor.signedIn(port, mentored.siti());
            var planted = plant();
            var file = file(digest());
            assertThat(file).exists();
            run("INSERT INTO gate.address VALUES ('%s', '%s@contoh.id', now())"
                    .formatted(mentored.siti().actor().account(), canary));
            assertThat(found()).containsKeys("coaching.visit", "coaching.operation_conflict", "gate.address");
            assertThat(planted)
                    .contains(
                            "coaching.assignment.reason",
                            "coaching.visit.note",
                            "coaching.task_fix.words",
                            "coaching.task_review.words",
                            "coaching.data_request.words");

            var begun = log.getAll().length();
            erase(mentored);
            letterSent();
            ends.end();

            assertThat(found()).isEmpty();
            assertThat(file).doesNotExist();
            assertThat(log.getAll().substring(begun)).doesNotContain(canary);
            try (var files = Files.walk(TestDatabase.folder())) {
                assertThat(files.filter(one -> one.toString().matches(".*\\.(log|txt)")))
                        .allSatisfy(one -> assertThat(read(one)).doesNotContain(canary));
            }
        }

        @Test
        void keepsTheJournalsChainWhole() {
            erase(mentored);
            ends.end();

            assertThat(journals.verify(null).breaches().stream()
                            .filter(breach ->
                                    mentored.company().office().value().equals(breach.office())))
                    .isEmpty();
            assertThat(number(
                            "SELECT count(*) FROM coaching.journal_entry WHERE act = 'erasure.carry-out' AND subject_id"
                                    + " IN (SELECT id FROM coaching.erasure WHERE enterprise_id = '%s')"
                                            .formatted(mentored.kitchen().enterprise())))
                    .isEqualTo(1);
        }

        /// What the list says goes is what went: a table that is declared and forgotten here has no count.
        @Test
        void leavesARecordOfWhoWhenWhyAndHowManyRows() {
            var id = erase(mentored);

            var counts = rina.act(() -> transactions.in(
                    Zone.COACHING,
                    () -> database.sql("SELECT held_in FROM erasure_count WHERE erasure_id = :id")
                            .param("id", id.value())
                            .query(String.class)
                            .list()));
            assertThat(counts)
                    .containsExactlyInAnyOrderElementsOf(holdings.list().stream()
                            .filter(holding -> holding.erasure() == Holdings.Erasure.ROWS
                                    || holding.erasure() == Holdings.Erasure.WORDS)
                            .map(Holding::table)
                            .filter(table -> !table.startsWith("gate."))
                            .toList());
            var page = Visitor.signedIn(port, rina).get("/penghapusan").words();
            assertThat(page).contains("Usaha Keripik", "Diminta pemilik", "Dipenuhi Bu Rina", "coaching.visit: 1");
        }

        @Test
        void leavesTheNeighboursRowsAlone() {
            var before = rowsOf(neighbour);

            erase(mentored);
            ends.end();

            assertThat(rowsOf(neighbour)).isEqualTo(before);
        }

        @Test
        void takesRowsThatARestrictionCloses() {
            grant(ask(mentored.siti(), Kind.RESTRICTION, ""), false);

            erase(mentored);

            assertThat(number("SELECT count(*) FROM coaching.visit WHERE enterprise_id = '%s'"
                            .formatted(mentored.kitchen().enterprise())))
                    .isZero();
        }

        @Test
        void endsConsentAndCase() {
            erase(mentored);

            assertThat(mentored.siti()
                            .act(() -> mentorings
                                    .consents()
                                    .listStanding(List.of(mentored.kitchen().enterprise()))))
                    .isEmpty();
            assertThat(Refusals.keyOf(() -> mentored.foundUnmet("12"))).isEqualTo("mentoring.unknown");
        }

        /// What is opened through the valve, or may still be, is shown by its digest.
        @Test
        void keepsTheFileOfAPhotoThatWasAskedToBeOpened() {
            var digest = digest();
            run("""
                    INSERT INTO valve.request SELECT office_id, gen_random_uuid(), enterprise_id, facility_id, id,
                        'IMMINENT_DANGER', 'Dasar yang cukup panjang', 'Bahaya', NULL, NULL, opened_by, now()
                    FROM coaching.mentor_case WHERE enterprise_id = '%1$s';
                    INSERT INTO valve.request_item SELECT request.office_id, request.id, request.enterprise_id, task.id,
                        edition, clause, map_zone, 'AGREED', now()::date, due_on
                    FROM valve.request JOIN coaching.task USING (office_id, enterprise_id) WHERE enterprise_id = '%1$s';
                    INSERT INTO valve.request_photo SELECT office_id, request_id, enterprise_id, task_id, '%2$s', '%3$s'
                    FROM valve.request_item WHERE enterprise_id = '%1$s'
                    """.formatted(mentored.kitchen().enterprise(), photo, digest));

            erase(mentored);
            ends.end();

            assertThat(file(digest)).exists();
        }

        @Test
        void letsTheBusinessComeBackUnderANewAccount() {
            erase(mentored);
            ends.end();
            var back = mentored.company().owner(mentored.kitchen().enterprise(), "Bu Siti");
            ends.end();

            back.act(() -> mentorings.consents().give(mentorings.consents().textVersion()));

            assertThat(Visitor.signedIn(port, back).get("/data-saya").status()).isEqualTo(200);
        }
    }

    @Nested
    class SigningIn {
        @Test
        void endsWithTheErasure() {
            var siti = Visitor.signedIn(port, mentored.siti());
            assertThat(siti.get("/data-saya").path()).isEqualTo("/data-saya");

            erase(mentored);
            ends.end();

            assertThat(siti.get("/data-saya").path()).isEqualTo("/masuk");
            assertThat(gate("sign_in")).isZero();
        }

        /// The last letter needs the address; the account is closed meanwhile.
        @Test
        void isClosedAtOnceAndGoneWhenTheLastLetterIsSent() throws IOException {
            mentored.siti().username();
            run("INSERT INTO gate.address VALUES ('%s', '%s@contoh.id', now())"
                    .formatted(mentored.siti().actor().account(), canary));

            erase(mentored);
            ends.end();
            assertThat(number("SELECT count(*) FROM gate.account_closure WHERE account_id = '%s'"
                            .formatted(mentored.siti().actor().account())))
                    .isEqualTo(1);

            ends.end();
            assertThat(Files.readAllLines(TestDatabase.folder().resolveSibling("badak-erasures.txt")))
                    .filteredOn(line ->
                            line.contains(mentored.kitchen().enterprise().toString()))
                    .hasSize(1);

            letterSent();
            ends.end();
            assertThat(gate("sign_in") + gate("address")).isZero();
        }
    }

    @Nested
    class TheWall {
        /// Deleting was granted to the role with erasures; the database lets it while one stands and not otherwise.
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mentor_case",
                    "assignment",
                    "evidence",
                    "visit",
                    "visit_answer",
                    "task",
                    "task_fix",
                    "task_review",
                    "task_closure",
                    "operation_conflict"
                })
        void letsNobodyDeleteOutsideOfAnErasure(String table) {
            var task = neighbour.open("13");
            neighbour.reviewed(task, neighbour.shown(task), true, "");
            erase(mentored);
            ends.end();
            for (var member : List.of(rina, neighbour.andi(), neighbour.siti())) {
                assertThat(changed(member, "DELETE FROM " + table)).as(table).isZero();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"data_request SET words", "data_request_answer SET words", "registry.account SET name"})
        void letsNobodyBlankOutsideOfAnErasure(String column) {
            grant(ask(neighbour.siti(), Kind.COPY, "x"), false);
            for (var member : List.of(rina, neighbour.andi(), neighbour.siti())) {
                assertThat(changed(member, "UPDATE " + column + " = 'x'"))
                        .as(column)
                        .isZero();
            }
        }
    }

    @Nested
    class Restoring {
        @Test
        void erasesAgainWhatAnOlderBackupBringsBack() {
            var id = erase(mentored);
            ends.end();
            assertThat(list.read()).containsKey(id.value());
            run("""
                    DELETE FROM coaching.erasure_end WHERE enterprise_id = '%1$s';
                    DELETE FROM coaching.erasure_count WHERE enterprise_id = '%1$s';
                    DELETE FROM coaching.erasure WHERE enterprise_id = '%1$s'
                    """.formatted(mentored.kitchen().enterprise()));
            var old = mentored.company().owner(mentored.kitchen().enterprise(), canary);
            old.act(() -> mentorings.consents().give(mentorings.consents().textVersion()));
            rina.act(() -> mentorings
                    .cases()
                    .assign(mentored.kitchen().id(), mentored.andi().actor().account(), canary));

            ends.compare();

            assertThat(found()).isEmpty();
            assertThat(rina.act(() -> mentorings
                            .consents()
                            .listStanding(List.of(mentored.kitchen().enterprise()))))
                    .isEmpty();
        }

        @Test
        void passesOverALineThatWasTorn() throws IOException {
            var id = erase(mentored);
            ends.end();
            var file = TestDatabase.folder().resolveSibling("badak-erasures.txt");
            Files.writeString(file, Files.readString(file) + "abc");

            var other = erase(neighbour);
            ends.end();

            assertThat(list.read()).containsKeys(id.value(), other.value());
        }
    }

    @Nested
    class Pages {
        @Test
        void sayWhatGoesAndWhatStaysAndTakeTheRequest() {
            var siti = Visitor.signedIn(port, mentored.siti());
            assertThat(siti.get("/data-saya").page().select("a[href=/data-saya/penghapusan]"))
                    .isNotEmpty();
            var page = siti.get("/data-saya/penghapusan");
            assertThat(page.words())
                    .contains("Semua foto, juga berkasnya", "tugas pengawasan, bukan pendampingan", "Salinan cadangan");

            var fields = Map.of(
                    "operasi",
                    page.page().select("input[name=operasi]").val(),
                    "jenis",
                    page.page().select("input[name=jenis]").val());
            assertThat(siti.submit("/data-saya/penghapusan", "/data-saya/permintaan", fields)
                            .words())
                    .contains("Penghapusan data pendampingan saya", "Menunggu jawaban", "pasal 42-44");
        }

        @Test
        void eraseOnlyWhenItWasSaidThatItIsForGood() {
            var page =
                    "/permintaan-data/" + ask(mentored.siti(), Kind.ERASURE, "").value();
            var desk = Visitor.signedIn(port, rina);
            assertThat(desk.get(page).words()).contains("tidak dapat kembali");

            var hasty = desk.submit(page, page + "/jawaban", Map.of("putusan", "GRANTED", "kata", "Diminta di kantor"));
            assertThat(hasty.status()).isEqualTo(422);
            assertThat(hasty.words()).contains("Centang dulu", "Diminta di kantor");

            var done = desk.submit(
                    page,
                    page + "/jawaban",
                    Map.of("putusan", "GRANTED", "kata", "Diminta di kantor", "paham", "true"));
            assertThat(done.words()).contains("Dipenuhi");
            assertThat(desk.get("/penghapusan").words()).contains("Diminta di kantor");
        }

        @Test
        void leaveEverythingWhereItIsWhenItIsRefused() {
            var before = rowsOf(mentored);
            var asked = ask(mentored.siti(), Kind.ERASURE, "");
            rina.act(() -> {
                requests.answer(asked, GivenSpecimens.refused("Belum bisa.", "Pasal 33"));
                return true;
            });

            var after = rowsOf(mentored);
            after.keySet().removeIf(table -> table.contains("data_request") || table.contains("journal"));
            before.keySet().removeIf(table -> table.contains("data_request") || table.contains("journal"));
            assertThat(after).isEqualTo(before);
            assertThat(Visitor.signedIn(port, mentored.siti()).get("/data-saya").words())
                    .contains("Belum bisa.");
        }

        @Test
        void sayThatNothingWasErasedYet() {
            assertThat(Visitor.signedIn(port, rina).get("/penghapusan").words()).contains("Belum ada yang dihapus");
        }
    }

    private DataRequestId ask(Member owner, Kind kind, String words) {
        return owner.act(() -> {
            var id = new DataRequestId(Ids.next());
            requests.ask(id, kind, words);
            return id;
        });
    }

    private void grant(DataRequestId id, boolean understood) {
        rina.act(() -> {
            requests.answer(id, GivenSpecimens.granted("Sudah dikerjakan.", understood));
            return true;
        });
    }

    private DataRequestId erase(Mentored kitchen) {
        var id = ask(kitchen.siti(), Kind.ERASURE, canary);
        grant(id, true);
        return id;
    }

    /// Writes the canary into every text of the owner's rows in coaching that takes it; gives those that did.
    private List<String> plant() throws SQLException {
        var planted = new ArrayList<String>();
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            for (var column : texts()) {
                var table = column.substring(0, column.lastIndexOf('.'));
                try {
                    statement.executeUpdate("UPDATE %s SET %s = '%s' WHERE enterprise_id = '%s'"
                            .formatted(
                                    table,
                                    column.substring(column.lastIndexOf('.') + 1),
                                    canary,
                                    mentored.kitchen().enterprise()));
                    planted.add(column);
                } catch (SQLException refused) {
                    assertThat(refused.getSQLState()).as(column).isIn("23514", "23505");
                }
            }
        }
        return planted;
    }

    /// Journals are sealed, and what may go into one is the programme's words.
    private List<String> texts() {
        var spoken = holdings.list().stream()
                .filter(holding -> holding.table().startsWith("coaching.")
                        && holding.column().equals("enterprise_id")
                        && !holding.table().contains("journal"))
                .toList();
        return spoken.stream()
                .flatMap(holding -> column(holding).stream()
                        .filter(column -> !holding.codes().contains(column))
                        .map(column -> holding.table() + "." + column))
                .toList();
    }

    private static List<String> column(Holding holding) {
        return Catalogue.list("SELECT column_name FROM information_schema.columns WHERE data_type = 'text'"
                + " AND table_schema || '.' || table_name = '" + holding.table() + "'");
    }

    /// Where the canary still is, as text or as the bytes of one.
    private Map<String, Integer> found() {
        var bytes = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
        var found = new TreeMap<String, Integer>();
        for (var table : Catalogue.list("SELECT full_name FROM (%s) AS t".formatted(Tables.ALL))) {
            var rows = number(
                    "SELECT count(*) FROM %s AS t WHERE to_jsonb(t)::text ILIKE '%%%s%%' OR to_jsonb(t)::text LIKE '%%%s%%'"
                            .formatted(table, canary, bytes));
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private Map<String, Integer> rowsOf(Mentored kitchen) {
        var rows = new TreeMap<String, Integer>();
        for (var holding : holdings.list()) {
            if (holding.table().startsWith("coaching.") && holding.column().equals("enterprise_id")) {
                rows.put(
                        holding.table(),
                        number("SELECT count(*) FROM %s WHERE enterprise_id = '%s'"
                                .formatted(holding.table(), kitchen.kitchen().enterprise())));
            }
        }
        return rows;
    }

    private int changed(Member member, String sql) {
        return member.act(
                () -> transactions.in(Zone.COACHING, () -> database.sql(sql).update()));
    }

    private int gate(String table) {
        return number("SELECT count(*) FROM gate.%s WHERE account_id = '%s'"
                .formatted(table, mentored.siti().actor().account()));
    }

    private void letterSent() {
        run("UPDATE gate.notice SET sent_at = now() WHERE kind = 'news.erased' AND account_id = '%s'"
                .formatted(mentored.siti().actor().account()));
    }

    private String digest() {
        return Catalogue.list("SELECT sha256 FROM coaching.evidence WHERE id = '%s'".formatted(photo))
                .getFirst();
    }

    private static Path file(String digest) {
        return TestDatabase.folder()
                .resolve("evidence")
                .resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static int number(String sql) {
        return Integer.parseInt(Catalogue.list(sql).getFirst());
    }

    private static void run(String sql) {
        try (var connection = TestDatabase.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
