package id.badak.study.studio;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Cast.Member;
import id.badak.cast.Catalogue;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.study.exchange.QdaFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBadak
class StudyCodePagesTests {
    private static final String SAID = """
            P: Apa yang berubah?
            I: Saya tidak takut lagi. Dapur saya bersih.
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
    private String desk;
    private String fear;

    @BeforeEach
    void aTranscriptThatTwoCode() {
        company = cast.inNewOffice();
        colleague = company.hire(Role.RESEARCHER, "Mbak Ani");
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        ani = Visitor.signedIn(port, colleague);
        study = StudyStory.study(jaka);
        var informant = StudyStory.officer(jaka, study, 5);
        interview = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, interview, "2026-01-05");
        var transcript = StudyStory.write(jaka, interview, SAID);
        desk = StudyStory.lock(jaka, transcript);
        fear = code("Takut", "OPEN");
        for (var coder : List.of(jaka, ani)) {
            coder.submit(desk, desk + "/pernyataan", Map.of("sikap", "APART"));
        }
    }

    private String code(String name, String stage) {
        var id = Ids.next().toString();
        jaka.submit(study + "/kode", study + "/kode", Map.of("operasi", id, "nama", name, "tahap", stage));
        return id;
    }

    private String page(String code) {
        return study + "/kode/" + code;
    }

    private String mark(Visitor coder, String code, int first, int beyond) {
        var id = Ids.next().toString();
        coder.submit(
                desk,
                desk + "/kutipan",
                Map.of("operasi", id, "kode", code, "awal", String.valueOf(first), "akhir", String.valueOf(beyond)));
        return id;
    }

    private void finish() {
        for (var coder : List.of(jaka, ani)) {
            coder.submit(desk, desk + "/selesai", Map.of());
        }
    }

    private static List<String> titles(Visitor.Answer page) {
        return page.page().select("mark").eachAttr("title");
    }

    private Visitor.Answer undoLatest() {
        var action =
                jaka.get(study + "/kode").page().select("form[action$=/batal]").attr("action");
        return jaka.submit(study + "/kode", action, Map.of());
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    @Nested
    class Splitting {
        private Visitor.Answer split(String id, String name, String reason, String... codings) {
            return jaka.submit(
                    page(fear) + "/pecah",
                    page(fear) + "/pecah",
                    Map.of("operasi", id, "nama", name, "alasan", reason, "kutipan", String.join(",", codings)));
        }

        @Test
        void takesChosenPassagesToANewCodeAndBack() {
            mark(jaka, fear, 0, 4);
            var second = mark(jaka, fear, 23, 40);
            var form = jaka.get(page(fear) + "/pecah");
            assertThat(form.page().select("input[name=kutipan]")).hasSize(2);
            assertThat(form.words()).contains("Informan 05", "tidak takut lagi.");

            var id = Ids.next().toString();
            var book = split(id, "Lega", "lain perasaannya", second);
            split(id, "Lega", "lain perasaannya", second);

            assertThat(book.words()).contains("Lega dipecah dari Takut", "lain perasaannya");
            assertThat(titles(jaka.get(desk))).containsExactly("Takut", "Lega");
            assertThat(jaka.get(page(fear) + "/pecah").page().select("input[name=kutipan]"))
                    .hasSize(1);
            assertThat(rows("kind", "code_change")).containsExactly("CREATED", "SPLIT");

            undoLatest();

            assertThat(titles(jaka.get(desk))).containsExactly("Takut", "Takut");
            assertThat(jaka.get(study + "/kode").page().select(".badak-tree__code"))
                    .hasSize(1);
        }

        @Test
        void takesNothingThatIsNotOfTheCode() {
            var other = Ids.next().toString();
            jaka.submit(study + "/kode", study + "/kode", Map.of("operasi", other, "nama", "Dapur"));
            var first = mark(jaka, fear, 0, 4);
            var foreign = mark(jaka, other, 23, 40);

            shown(split(Ids.next().toString(), "Lega", "lain", first, foreign), new StudioProblem.ChooseCodings());

            assertThat(titles(jaka.get(desk))).containsExactly("Takut", "Dapur");
        }

        /// Nobody's passage is lost when the code that it was given is undone.
        @Test
        void countsWhatWasMarkedSinceAsTheOldCodeOnceUndone() {
            var first = mark(jaka, fear, 0, 4);
            var relief = Ids.next().toString();
            split(relief, "Lega", "lain", first);
            mark(jaka, relief, 23, 40);
            assertThat(titles(jaka.get(desk))).containsExactly("Lega", "Lega");

            undoLatest();

            assertThat(titles(jaka.get(desk))).containsExactly("Takut", "Takut");
        }

        @Test
        void letsACoderGiveTheOldCodeAgain() {
            var first = mark(jaka, fear, 0, 4);
            split(Ids.next().toString(), "Lega", "lain", first);

            mark(jaka, fear, 0, 4);

            assertThat(titles(jaka.get(desk))).containsExactly("Lega, Takut");
        }

        @Test
        void takesNoPassageThatMayNotBeSeen() {
            mark(jaka, fear, 0, 4);
            var hers = mark(ani, fear, 23, 40);

            assertThat(jaka.get(page(fear) + "/pecah").page().select("input[name=kutipan]"))
                    .hasSize(1);
            shown(split(Ids.next().toString(), "Lega", "lain", hers), new StudioProblem.ChooseCodings(), "Lega");

            finish();
            split(Ids.next().toString(), "Lega", "lain", hers);
            assertThat(titles(ani.get(desk))).containsExactly("Takut", "Lega");
        }

        @Test
        void asksForPassagesANameAndAReason() {
            assertThat(jaka.get(page(fear) + "/pecah").words()).contains("Belum ada kutipan dengan kode ini");
            var first = mark(jaka, fear, 0, 4);

            shown(split(Ids.next().toString(), "Lega", "lain"), new StudioProblem.ChooseCodings(), "Lega", "lain");
            shown(split(Ids.next().toString(), " ", "lain", first), new StudioProblem.SayName(), "lain");
            shown(split(Ids.next().toString(), "takut", "lain", first), new StudioProblem.NameTaken(), "takut");
            var unsaid = split(Ids.next().toString(), "Lega", " ", first);
            shown(unsaid, new StudioProblem.SayWhy(), "Lega");
            assertThat(unsaid.page().select("input[name=kutipan][checked]")).hasSize(1);
            assertThat(rows("kind", "code_change")).containsExactly("CREATED");
        }

        @Test
        void takesAsManyStatementsForManyPassages() {
            mark(jaka, fear, 0, 4);
            var one = jaka.get(page(fear) + "/pecah").statements();
            for (int first = 1; first < 6; first++) {
                mark(jaka, fear, first, first + 5);
            }

            assertThat(jaka.get(page(fear) + "/pecah").statements()).isEqualTo(one);
        }
    }

    @Nested
    class Relating {
        private Visitor.Answer relate(String relation, String to, String reason) {
            return jaka.submit(
                    page(fear), page(fear) + "/kaitan", Map.of("jenis", relation, "ke", to, "alasan", reason));
        }

        @Test
        void saysFromBothSidesAndIsUndone() {
            var secret = code("Merahasiakan", "OPEN");

            assertThat(relate("CAUSES", secret, "informan 05").words())
                    .contains("Takut menyebabkan Merahasiakan.", "informan 05");
            assertThat(jaka.get(page(secret)).words()).contains("Takut menyebabkan Merahasiakan.");
            assertThat(jaka.get(study + "/kode").words()).contains("Takut menyebabkan Merahasiakan");

            jaka.submit(
                    study + "/kode",
                    study + "/kode/" + fear + "/ubah",
                    Map.of("apa", "nama", "nama", "Gentar", "alasan", "lebih tepat"));
            var undo =
                    jaka.get(page(fear)).page().select("form[action$=/batal]").attr("action");
            jaka.submit(page(fear), undo, Map.of());

            assertThat(jaka.get(page(secret)).words()).contains("Belum ada kaitan");
        }

        @Test
        void refusesWhatSaysNothing() {
            var secret = code("Merahasiakan", "OPEN");
            relate("CAUSES", secret, "informan 05");

            shown(relate("CAUSES", secret, "lagi"), new StudioProblem.NothingChanged(), "lagi");
            shown(relate("CAUSES", fear, "diri"), new StudioProblem.WouldLoop(), "diri");
            shown(relate("CAUSES", Ids.next().toString(), "apa"), new StudioProblem.UnknownCode(), "apa");
            shown(relate("ENTAH", secret, "apa"), new StudioProblem.SayMore(), "apa");
            shown(relate("PART_OF", secret, " "), new StudioProblem.SayWhy());
        }
    }

    @Nested
    class Noting {
        private Visitor.Answer note(Visitor by, String at, String id, String words) {
            return by.submit(at, at + "/memo", Map.of("operasi", id, "kata", words));
        }

        private Visitor.Answer revise(Visitor by, String at, String memo, String words) {
            return by.submit(at, at + "/memo", Map.of("memo", memo, "kata", words));
        }

        @Test
        void keepsEachEdition() {
            var id = Ids.next().toString();
            note(jaka, page(fear), id, "Takut kepada siapa?");
            note(jaka, page(fear), id, "Takut kepada siapa?");

            var page = revise(jaka, page(fear), id, "Takut kepada petugas.");
            revise(jaka, page(fear), id, "Takut kepada petugas.");

            assertThat(page.words()).contains("Takut kepada petugas.", "Mas Jaka", "edisi 2", "Takut kepada siapa?");
            assertThat(rows("number", "memo_edition")).containsExactly("1", "2");
            assertThat(ani.get(page(fear)).words()).contains("Takut kepada petugas.");
            shown(revise(ani, page(fear), id, "Bukan begitu"), new StudioProblem.NotYourMemo(), "Bukan begitu");
        }

        @Test
        void refusesWhatIsNoMemo() {
            shown(note(jaka, page(fear), Ids.next().toString(), " "), new StudioProblem.SayMemo());
            shown(revise(jaka, page(fear), Ids.next().toString(), "Apa"), new StudioProblem.UnknownMemo());
            assertThat(jaka.get(page(fear)).words()).contains("Belum ada memo");
        }

        @Test
        void isAsBlindOfAPassageAsThePassage() {
            var coding = mark(jaka, fear, 23, 40);
            var passage = desk + "/kutipan/" + coding;
            assertThat(note(jaka, passage, Ids.next().toString(), "Lega sekali").words())
                    .contains("tidak takut lagi.", "Lega sekali");

            shown(ani.get(passage), new StudioProblem.UnknownPassage());
            assertThat(countAs(colleague)).isZero();
            assertThat(countAs(company.the(Role.RESEARCHER))).isEqualTo(2);

            finish();
            assertThat(ani.get(passage).words()).contains("Lega sekali", "Mas Jaka");
        }

        private int countAs(Member member) {
            return member.act(() -> transactions.in(
                    Zone.STUDY,
                    () -> database.sql(
                                    "SELECT (SELECT count(*) FROM study.memo) + (SELECT count(*) FROM study.memo_edition)")
                            .query(Integer.class)
                            .single()));
        }

        @Test
        void goesWithTheWordsWhenTheInformantWithdraws() {
            var coding = mark(jaka, fear, 23, 40);
            note(jaka, desk + "/kutipan/" + coding, Ids.next().toString(), "Lega sekali");

            ani.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-06"));

            assertThat(rows("id", "memo")).isEmpty();
            assertThat(rows("number", "memo_edition")).isEmpty();
        }

        @Test
        void turnsPagesWithoutMoreStatements() {
            note(jaka, page(fear), Ids.next().toString(), "Memo pertama");
            var one = jaka.get(page(fear)).statements();
            for (int more = 0; more < 21; more++) {
                note(jaka, page(fear), Ids.next().toString(), "Memo " + more);
            }

            var page = jaka.get(page(fear));
            assertThat(page.statements()).isEqualTo(one);
            assertThat(page.page().select(".badak-passage")).hasSize(20);
            assertThat(jaka.get(page(fear) + page.page().select("a[rel=next]").attr("href"))
                            .page()
                            .select(".badak-passage"))
                    .hasSize(2);
        }
    }

    @Test
    void standsInATreeByStage() {
        var theme = code("Rasa aman", "SELECTIVE");
        var category = code("Kepercayaan", "AXIAL");
        code("Rahasia", "OPEN");
        for (var below : Map.of(category, theme, fear, category).entrySet()) {
            jaka.submit(
                    study + "/kode",
                    study + "/kode/" + below.getKey() + "/ubah",
                    Map.of("apa", "induk", "induk", below.getValue(), "alasan", "termasuk"));
        }

        var page = jaka.get(study + "/kode/tahap");

        assertThat(page.page().select("h2").eachText())
                .startsWith("Kode selektif: 1", "Kode aksial: 1", "Kode terbuka: 2");
        assertThat(page.page().select("#tahap-OPEN ~ ul li").eachText())
                .containsExactly("Rahasia belum dihubungkan", "Takut di bawah Kepercayaan");
        assertThat(page.page().select("#tahap-AXIAL ~ ul li").eachText())
                .containsExactly("Kepercayaan di bawah Rasa aman");
        assertThat(page.page().select("#tahap-SELECTIVE ~ ul li").eachText()).containsExactly("Rasa aman");
    }

    @Test
    void leavesWithRelationsAndMemos(@TempDir Path folder) throws IOException {
        var secret = code("Merahasiakan", "OPEN");
        jaka.submit(
                page(fear),
                page(fear) + "/kaitan",
                Map.of("jenis", "CONTRADICTS", "ke", secret, "alasan", "informan 05"));
        var coding = mark(jaka, fear, 23, 40);
        for (var at : List.of(page(fear), desk + "/kutipan/" + coding)) {
            jaka.submit(at, at + "/memo", new HashMap<>(Map.of("kata", "Memo tentang " + at.length())));
        }
        var file = folder.resolve("kajian.qdpx");
        Files.write(
                file,
                jaka.fetch(study + "/proyek.qdpx", request -> request.GET()).body());

        var project = QdaFile.read(file).project();

        assertThat(project.memos()).hasSize(2);
        assertThat(project.links()).extracting(link -> link.name()).containsExactly("bertentangan dengan");
        assertThat(project.allCodes())
                .filteredOn(code -> code.name().equals("Takut"))
                .allSatisfy(code -> assertThat(code.memos()).hasSize(1));
        assertThat(project.texts().getFirst().allCodings())
                .allSatisfy(one -> assertThat(one.memos()).hasSize(1));
    }
}
