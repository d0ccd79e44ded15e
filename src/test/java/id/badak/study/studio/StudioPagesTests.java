package id.badak.study.studio;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Catalogue;
import id.badak.cast.StudyStory;
import id.badak.cast.TestDatabase;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.study.exchange.QdaFile;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class StudioPagesTests {
    private static final String STUDIES = "/penelitian/kajian";

    /// The emoji is one code point and two of Java's: what stands behind it would be cut wrongly.
    private static final String SAID = """
            P: Apa yang berubah?
            I: Saya 😀 tidak takut lagi. Dapur saya bersih.
            P: Lalu?
            I: Saya berani.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Company company;
    private Member colleague;
    private Visitor jaka;
    private Visitor ani;
    private String study;
    private String interview;

    @BeforeEach
    void anOfficeWithTwoResearchers() {
        company = cast.inNewOffice();
        colleague = company.hire(Role.RESEARCHER, "Mbak Ani");
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        ani = Visitor.signedIn(port, colleague);
        study = StudyStory.study(jaka);
        var informant = StudyStory.officer(jaka, study, 5);
        interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
    }

    private String transcript(String words) {
        return StudyStory.write(jaka, interview, words);
    }

    private String desk(String words) {
        var transcript = transcript(words);
        return StudyStory.lock(jaka, transcript);
    }

    private String code(String name) {
        var id = Ids.next().toString();
        create(id, name, Map.of());
        return id;
    }

    private Visitor.Answer create(String id, String name, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("operasi", id);
        fields.put("nama", name);
        return jaka.submit(study + "/kode", study + "/kode", fields);
    }

    private Visitor.Answer change(String code, String what, String reason, String... more) {
        var fields = new HashMap<>(Map.of("apa", what, "alasan", reason));
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return jaka.submit(study + "/kode", study + "/kode/" + code + "/ubah", fields);
    }

    private static Visitor.Answer state(Visitor coder, String desk, String stance) {
        return coder.submit(desk, desk + "/pernyataan", Map.of("sikap", stance));
    }

    private static Visitor.Answer mark(Visitor coder, String desk, String code, int first, int beyond) {
        return coder.submit(
                desk,
                desk + "/kutipan",
                Map.of(
                        "operasi", Ids.next().toString(),
                        "kode", code,
                        "awal", String.valueOf(first),
                        "akhir", String.valueOf(beyond)));
    }

    private static Visitor.Answer finish(Visitor coder, String desk) {
        return coder.submit(desk, desk + "/selesai", Map.of());
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    private static List<String> marked(Visitor.Answer page) {
        return page.page().select("[data-badak-words] mark").eachText();
    }

    @Nested
    class Marking {
        @Test
        void countsCodePointsOfTheWordsAlone() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");

            var page = mark(jaka, desk, code, 25, 42);

            assertThat(marked(page)).containsExactly("tidak takut lagi.");
            assertThat(page.words()).contains("Keberanian tidak takut lagi.");
        }

        @Test
        void givesOnePlaceACodeOnce() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");

            mark(jaka, desk, code, 25, 42);
            mark(jaka, desk, code, 25, 42);

            assertThat(rows("first_point", "coding")).containsExactly("25");
        }

        @Test
        void takesNumbersOfSentencesWhereNoScriptRuns() {
            var desk = desk(SAID);
            var code = code("Kebersihan");
            state(jaka, desk, "APART");
            assertThat(jaka.get(desk).words()).contains("kalimat 2–3");

            var page = jaka.submit(desk, desk + "/kutipan", Map.of("kode", code, "dari", "3", "sampai", "3"));

            assertThat(marked(page)).containsExactly("Dapur saya bersih.");
            shown(
                    jaka.submit(desk, desk + "/kutipan", Map.of("kode", code, "dari", "4", "sampai", "99")),
                    new StudioProblem.NoPassage());
        }

        @Test
        void cutsTheWordsWhereCodingsMeet() {
            var desk = desk(SAID);
            var fear = code("Takut");
            var change = code("Perubahan");
            state(jaka, desk, "APART");
            mark(jaka, desk, fear, 20, 38);

            var page = mark(jaka, desk, change, 33, 44);

            assertThat(page.page().select("mark").eachAttr("title"))
                    .containsExactly("Takut", "Perubahan, Takut", "Perubahan");
            assertThat(String.join("", page.page().select("[data-badak-words]").eachText()))
                    .contains("Saya 😀 tidak takut lagi.");
        }

        @Test
        void answersAScriptWithTheTurnAlone() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");
            var token = jaka.token(desk);

            assertThat(asScript(desk, token, "kode=" + code + "&awal=25&akhir=42"))
                    .startsWith("<li class=\"badak-turns__turn\" id=\"g-2\"")
                    .contains("<mark title=\"Keberanian\">tidak takut lagi.</mark>")
                    .doesNotContain("<html");
            assertThat(asScript(desk, token, "kode=" + code)).startsWith("Pilih kata-katanya");
        }

        private String asScript(String desk, String token, String form) {
            var answer = jaka.fetch(
                    desk + "/kutipan",
                    request -> request.header("HX-Request", "true")
                            .header("X-CSRF-TOKEN", token)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form)));
            return new String(answer.body(), StandardCharsets.UTF_8).strip();
        }

        @Test
        void takesACodingAwayAgain() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");
            var take = mark(jaka, desk, code, 0, 4)
                    .page()
                    .select("button[formaction$=/lepas]")
                    .attr("formaction");

            assertThat(marked(jaka.submit(desk, take, Map.of()))).isEmpty();

            shown(jaka.submit(desk, take, Map.of()), new StudioProblem.UnknownPassage());
            assertThat(rows("first_point", "coding")).containsExactly("0");
        }

        @Test
        void needsALockedTranscriptAndACodeThatStands() {
            var open = transcript(SAID);
            var key = "Naskah ini belum dikunci";
            assertThat(jaka.get(open.replace("/naskah/", "/meja/")).words()).contains(key);
            StudyStory.lock(jaka, open);
            var desk = open.replace("/naskah/", "/meja/");
            state(jaka, desk, "APART");

            shown(mark(jaka, desk, Ids.next().toString(), 0, 4), new StudioProblem.UnknownCode());
        }

        @Test
        void takesAsManyStatementsForManyCodingsAsForOne() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");
            mark(jaka, desk, code, 0, 4);
            var one = jaka.get(desk).statements();
            for (int first = 1; first < 6; first++) {
                mark(jaka, desk, code, first, first + 9);
            }

            assertThat(jaka.get(desk).statements()).isEqualTo(one);
        }
    }

    @Nested
    class CodingBlind {
        @Test
        void marksNothingThatIsNotThere() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");

            shown(mark(jaka, desk, code, 0, 10_000), new StudioProblem.NoPassage());
            shown(mark(jaka, desk, code, 4, 4), new StudioProblem.NoPassage());

            assertThat(rows("id", "coding")).isEmpty();
        }

        @Test
        void asksFirstWhetherTheCoderMentored() {
            var desk = desk(SAID);
            var code = code("Keberanian");

            shown(state(jaka, desk, ""), new StudioProblem.SayStance());
            shown(mark(jaka, desk, code, 0, 4), new StudioProblem.SayStance());
        }

        @Test
        void letsNobodyCodeWhomTheyMentored() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "MENTORED");
            state(jaka, desk, "APART");

            shown(mark(jaka, desk, code, 0, 4), new StudioProblem.Mentored());

            assertThat(rows("stance", "coder_statement")).containsExactly("MENTORED");
            assertThat(jaka.get(desk).words()).contains("jadi orang lain yang mengodenya", "tidak takut lagi");
        }

        @Test
        void showsNobodyWhatAnotherMarkedUntilAllAreDone() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");
            state(ani, desk, "APART");
            mark(jaka, desk, code, 0, 4);
            assertThat(marked(ani.get(desk))).isEmpty();
            finish(jaka, desk);
            assertThat(marked(ani.get(desk))).isEmpty();
            shown(ani.get(desk + "/beda"), new StudioProblem.StillBlind());
            shown(mark(jaka, desk, code, 5, 8), new StudioProblem.Done());

            finish(ani, desk);

            assertThat(marked(ani.get(desk))).containsExactly("Apa");
            assertThat(ani.get(desk).words()).contains("Mas Jaka", "Semua pengode sudah selesai");
        }

        /// The database itself keeps the other's codings back, whatever a page would ask.
        @Test
        void isHeldByTheDatabase() {
            var desk = desk(SAID);
            var code = code("Keberanian");
            state(jaka, desk, "APART");
            state(ani, desk, "APART");
            mark(jaka, desk, code, 0, 4);

            assertThat(countAs(colleague)).isZero();
            assertThat(countAs(company.the(Role.RESEARCHER))).isEqualTo(1);
            assertThatThrownBy(() -> colleague.act(() -> transactions.in(
                            Zone.STUDY, () -> database.sql("""
                            INSERT INTO study.coding
                                (office_id, id, transcript_id, code_id, first_point, beyond_point, coder, coded_at)
                            SELECT office_id, gen_random_uuid(), transcript_id, '%s', 0, 3, coder, now()
                            FROM study.coder_statement WHERE coder <> badak.account()
                            """.formatted(code)).update())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        private int countAs(Member member) {
            return member.act(() -> transactions.in(
                    Zone.STUDY,
                    () -> database.sql("SELECT count(*) FROM study.coding")
                            .query(Integer.class)
                            .single()));
        }

        @Test
        void takesNobodyOnceAllHaveSeen() {
            var desk = desk(SAID);
            state(jaka, desk, "APART");
            state(ani, desk, "APART");
            finish(jaka, desk);
            finish(ani, desk);
            var third = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Pak Tiga"));

            shown(state(third, desk, "APART"), new StudioProblem.Opened());
        }
    }

    @Nested
    class Deciding {
        private String desk;
        private String fear;

        private Visitor.Answer coded() {
            desk = desk(SAID);
            fear = code("Takut");
            var home = code("Dapur");
            for (var coder : List.of(jaka, ani)) {
                state(coder, desk, "APART");
                mark(coder, desk, fear, 25, 42);
            }
            mark(jaka, desk, home, 43, 61);
            mark(ani, desk, fear, 0, 4);
            mark(jaka, desk, fear, 0, 8);
            finish(jaka, desk);
            finish(ani, desk);
            return jaka.get(desk + "/beda");
        }

        @Test
        void listsWhatOneAloneMarkedAndWhereBoundsDiffer() {
            var page = coded();

            assertThat(page.words()).contains("2 kutipan sama persis");
            assertThat(page.page()
                            .select("section[aria-labelledby=sendiri] blockquote")
                            .eachText())
                    .containsExactly("Dapur saya bersih.");
            assertThat(page.page()
                            .select("section[aria-labelledby=geser] blockquote")
                            .eachText())
                    .containsExactly("Apa", "Apa yang");
        }

        @Test
        void isDecidedOnceWithAMemo() {
            var action = coded().page()
                    .select("section[aria-labelledby=sendiri] form")
                    .attr("action");
            shown(
                    jaka.submit(desk + "/beda", action, Map.of("putusan", "DROPPED", "memo", " ")),
                    new StudioProblem.SayWhy());
            var unknown = jaka.submit(desk + "/beda", action, Map.of("putusan", "ENTAH", "memo", "Pertimbangan saya"));
            shown(unknown, new StudioProblem.SayMore(), "Pertimbangan saya");
            assertThat(unknown.page().select("textarea")).hasSize(3);
            assertThat(unknown.page().select("textarea").eachText()).containsExactly("Pertimbangan saya");

            var page = jaka.submit(desk + "/beda", action, Map.of("putusan", "DROPPED", "memo", "Bukan tentang dapur"));

            assertThat(page.words()).contains("Tidak dipakai. Bukan tentang dapur");
            shown(ani.submit(desk, action, Map.of("putusan", "KEPT", "memo", "Tetap")), new StudioProblem.Decided());
        }
    }

    /// What somebody said of one interview holds for the informant.
    @Nested
    class Mentoring {
        private String code;
        private Visitor udin;

        @BeforeEach
        void aThirdWhoMentored() {
            code = code("Takut");
            udin = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Bang Udin"));
        }

        private String coded(String desk) {
            for (var coder : List.of(jaka, ani)) {
                state(coder, desk, "APART");
            }
            mark(jaka, desk, code, 25, 42);
            for (var coder : List.of(jaka, ani)) {
                finish(coder, desk);
            }
            return jaka.get(desk + "/beda").page().select("main form").attr("action");
        }

        @Test
        void decidesNothing() {
            var desk = desk(SAID);
            state(udin, desk, "MENTORED");
            var decision = coded(desk);

            var page = udin.get(desk + "/beda");

            assertThat(page.page().select("main form")).isEmpty();
            assertThat(page.words()).contains("jadi orang lain yang memutuskan", "tidak takut lagi");
            shown(
                    udin.submit(desk, decision, Map.of("putusan", "KEPT", "memo", "Memang takut")),
                    new StudioProblem.Mentored());
            assertThat(rows("memo", "adjudication")).isEmpty();
        }

        @Test
        void isNotTakenBackByTheNextEditionNorTheNextInterview() {
            var desk = desk(SAID);
            state(udin, desk, "MENTORED");
            var next = desk(SAID + "P: Terima kasih.\n");
            var informant =
                    jaka.get(interview).page().select(".govuk-back-link").attr("href");
            var other = StudyStory.meet(jaka, informant, "2026-01-06", "VIDEO");
            StudyStory.agree(jaka, other, "2026-01-06");
            var later = StudyStory.lock(jaka, StudyStory.write(jaka, other, SAID));

            shown(state(udin, next, "APART"), new StudioProblem.Mentored());
            shown(state(udin, later, "APART"), new StudioProblem.Mentored());

            assertThat(rows("stance", "coder_statement")).containsExactly("MENTORED");
            var decision = coded(later);
            shown(
                    udin.submit(later, decision, Map.of("putusan", "KEPT", "memo", "Memang takut")),
                    new StudioProblem.Mentored());
        }
    }

    @Nested
    class Changing {
        @Test
        void growsACodeAndSaysWhy() {
            var parent = code("Rasa aman");
            var child = code("Takut");

            change(child, "induk", "termasuk rasa aman", "induk", parent);
            var page = change(child, "tahap", "sudah dihubungkan", "tahap", "AXIAL");

            assertThat(page.page().select(".badak-tree__code--1 summary").text())
                    .isEqualTo("Takut aksial");
            assertThat(page.words())
                    .contains(
                            "Versi 4: Takut menjadi aksial",
                            "Mas Jaka: sudah dihubungkan",
                            "Takut dipindahkan ke bawah Rasa aman");
        }

        @Test
        void mergesAndUndoes() {
            var desk = desk(SAID);
            var fear = code("Takut");
            var scared = code("Ketakutan");
            state(jaka, desk, "APART");
            mark(jaka, desk, scared, 25, 42);

            var merged = change(scared, "gabung", "sama saja", "induk", fear);

            assertThat(jaka.get(desk).page().select("mark").eachAttr("title")).containsExactly("Takut");
            assertThat(merged.page().select(".badak-tree__code")).hasSize(1);
            var undo = merged.page().select("form[action$=/batal]").first();
            jaka.submit(study + "/kode", undo == null ? "" : undo.attr("action"), Map.of());
            assertThat(jaka.get(desk).page().select("mark").eachAttr("title")).containsExactly("Ketakutan");
            shown(
                    jaka.submit(study + "/kode", undo == null ? "" : undo.attr("action"), Map.of()),
                    new StudioProblem.NotUndoable());
        }

        @Test
        void refusesWhatWouldBreakTheTree() {
            var parent = code("Rasa aman");
            var child = code("Takut");
            change(child, "induk", "termasuk", "induk", parent);

            shown(change(parent, "induk", "salah", "induk", child), new StudioProblem.WouldLoop());
            shown(create(Ids.next().toString(), "takut", Map.of()), new StudioProblem.NameTaken(), "takut");
            shown(create(Ids.next().toString(), " ", Map.of()), new StudioProblem.SayName());
            shown(change(child, "nama", " ", "nama", "Gentar"), new StudioProblem.SayWhy());
            shown(change(child, "entah", "apa"), new StudioProblem.SayMore());
        }

        @Test
        void keepsWhatWasTypedOfAChangeThatChangesNothing() {
            var code = code("Takut");
            code("Gentar");

            shown(
                    change(code, "nama", "lebih tepat", "nama", "Takut"),
                    new StudioProblem.NothingChanged(),
                    "lebih tepat");
            shown(change(code, "tahap", "sama", "tahap", "OPEN"), new StudioProblem.NothingChanged(), "sama");

            assertThat(rows("kind", "code_change")).containsExactly("CREATED", "CREATED");
        }

        @Test
        void takesNoIdOfAnotherStudysCode() {
            var code = code("Takut");
            study = jaka.submit(
                            STUDIES + "/baru",
                            STUDIES,
                            Map.of("operasi", Ids.next().toString(), "judul", "Lain", "pertanyaan", "Apa?"))
                    .path();

            shown(create(code, "Takut", Map.of()), new StudioProblem.UnknownCode(), "Takut");
        }

        /// Another change of the same number waits to be committed while this one is asked for.
        @Test
        void isWrittenByOneAtATime() throws Exception {
            var code = code("Takut");
            try (var connection = TestDatabase.address().connect();
                    var other = connection.createStatement()) {
                connection.setAutoCommit(false);
                other.execute("""
                        INSERT INTO study.code_change
                            (office_id, id, study_id, number, code_id, kind, name, reason, changed_by, changed_at)
                        SELECT office_id, gen_random_uuid(), study_id, 2, code_id, 'RENAMED', 'Gentar', 'lebih tepat',
                               changed_by, now()
                        FROM study.code_change WHERE code_id = '%s'
                        """.formatted(code));
                var asked = CompletableFuture.supplyAsync(() -> change(code, "nama", "lebih baik", "nama", "Cemas"));
                while (Catalogue.list("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                        .isEmpty()) {
                    Thread.onSpinWait();
                }
                connection.commit();
                shown(asked.get(), new StudioProblem.ChangedMeanwhile());
            }
            assertThat(jaka.get(study + "/kode")
                            .page()
                            .select(".badak-tree summary")
                            .text())
                    .isEqualTo("Gentar terbuka");
        }
    }

    @Nested
    class CarryingOver {
        @Test
        void takesCodesToTheNextEditionWhereWordsStandUnchanged() {
            var first = desk(SAID);
            var code = code("Keberanian");
            state(jaka, first, "APART");
            mark(jaka, first, code, 25, 42);
            mark(jaka, first, code, 43, 61);
            mark(jaka, first, code, 68, 79);

            var second = desk("P: Sebentar.\n" + SAID.replace("Dapur saya", "Rumah saya"));
            var page = state(jaka, second, "APART");

            assertThat(marked(page)).containsExactly("tidak takut lagi.", "Saya berani");
            assertThat(page.words()).contains("1 kutipan Anda dari edisi sebelumnya tidak ikut pindah");
        }

        @Test
        void passesOverAnEditionThatThisCoderDidNotCode() {
            var first = desk(SAID);
            var code = code("Keberanian");
            state(jaka, first, "APART");
            mark(jaka, first, code, 25, 42);
            desk("P: Sebentar.\n" + SAID);

            var third = desk(SAID);

            assertThat(marked(state(jaka, third, "APART"))).containsExactly("tidak takut lagi.");
        }
    }

    /// What leaves is read again by the same rules as any other program's file.
    @Test
    void leavesAsAProjectWhoseQuotationsAreTheWords(@TempDir Path folder) throws IOException {
        var desk = desk(SAID);
        var code = code("Keberanian");
        change(code, "tahap", "sudah dihubungkan", "tahap", "AXIAL");
        for (var coder : List.of(jaka, ani)) {
            state(coder, desk, "APART");
            mark(coder, desk, code, 25, 42);
        }
        finish(jaka, desk);
        finish(ani, desk);
        var file = folder.resolve("kajian.qdpx");
        Files.write(
                file,
                jaka.fetch(study + "/proyek.qdpx", request -> request.GET()).body());

        var reading = QdaFile.read(file);

        assertThat(reading.isValid()).isTrue();
        var text = reading.project().texts().getFirst();
        assertThat(text.passages()).extracting(text::quote).containsExactly("tidak takut lagi.");
        assertThat(text.allCodings()).hasSize(2);
        assertThat(reading.project().coders())
                .extracting(coder -> coder.name())
                .containsExactlyInAnyOrder("Pengode 1", "Pengode 2");
        assertThat(reading.project().allCodes().getFirst().stage()).hasToString("AXIAL");
        assertThat(reading.project().toString()).doesNotContain("Mas Jaka", "Mbak Ani");
    }

    /// A withdrawal is being written while somebody marks: that waits, and then there is nothing to mark.
    @Test
    void isNotMarkedBehindAWithdrawal() throws Exception {
        var desk = desk(SAID);
        var code = code("Keberanian");
        state(jaka, desk, "APART");
        var id = interview.substring(interview.lastIndexOf('/') + 1);
        try (var connection = TestDatabase.address().connect();
                var other = connection.createStatement()) {
            connection.setAutoCommit(false);
            other.execute("SELECT pg_advisory_xact_lock(hashtextextended('%s', 0))".formatted(id));
            other.execute("""
                    INSERT INTO study.interview_withdrawal (office_id, interview_id, withdrawn_on, noted_by, noted_at)
                    SELECT office_id, interview_id, given_on, noted_by, now()
                    FROM study.interview_consent WHERE interview_id = '%s'
                    """.formatted(id));
            var asked = CompletableFuture.supplyAsync(() -> mark(jaka, desk, code, 25, 42));
            while (!asked.isDone()
                    && Catalogue.list("SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'advisory'")
                            .isEmpty()) {
                Thread.onSpinWait();
            }
            connection.commit();
            assertThat(asked.get().words()).contains("Informan menarik persetujuannya");
        }

        assertThat(rows("id", "coding")).isEmpty();
    }

    @Test
    void goesWithTheWordsWhenTheInformantWithdraws() {
        var desk = desk(SAID);
        var code = code("Keberanian");
        state(jaka, desk, "APART");
        state(ani, desk, "APART");
        mark(jaka, desk, code, 25, 42);

        ani.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-06"));

        assertThat(rows("id", "coding")).isEmpty();
        assertThat(jaka.get(desk).words()).contains("Informan menarik persetujuannya");
    }
}
