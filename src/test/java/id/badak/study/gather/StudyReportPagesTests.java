package id.badak.study.gather;

import static id.badak.cast.Refusals.shown;
import static id.badak.cast.StudyStory.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.Refusals;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithBadak
class StudyReportPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private StudyReports reports;

    private Company company;
    private StudyStory story;
    private Visitor jaka;
    private Visitor ani;
    private String study;

    @BeforeEach
    void anOfficeWithTwoResearchers() {
        company = cast.inNewOffice();
        story = StudyStory.begin(port, company);
        jaka = story.one();
        ani = story.other();
        study = story.path();
    }

    private static Map<String, String> designFields() {
        return new HashMap<>(Map.of(
                "edisi", "0",
                "latar", "Satu balai",
                "latar-inggris", "One office",
                "pendekatan", "Studi kasus",
                "masa", "Januari 2026",
                "bulan", "6",
                "variabel", "Pendampingan | kunjungan | banyaknya | catatan"));
    }

    private Visitor.Answer design(Map<String, String> fields) {
        return jaka.submit(study + "/rancangan", study + "/rancangan", fields);
    }

    /// An officer and an owner whose words both coded.
    private String interviewOfAnOwner(String code) {
        story.coded(
                story.desk(story.interview(story.informant(1, "OFFICER", ""), "VIDEO"), "Kami datang membantu."),
                code,
                4);
        var interview = story.interview(story.informant(2, "PRODUCER", "2025-01"), "TELEPHONE");
        story.coded(story.desk(interview, "Dapur saya kenari bersih."), code, 5);
        return interview;
    }

    private Visitor.Answer ask() {
        return jaka.submit(study + "/laporan", study + "/laporan", Map.of("operasi", operation()));
    }

    private String report() {
        var path = ask().path();
        await().atMost(Duration.ofMinutes(2)).until(() -> jaka.get(path).words().contains("results.json"));
        return path;
    }

    private JsonNode results(String report) {
        return JsonMapper.shared()
                .readTree(jaka.get(report + "/results.json").response().body());
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    @Nested
    class Reporting {
        @Test
        void makesTheFilesOfTheLiveStudyAndKeepsThem() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));

            var report = report();

            assertThat(jaka.get(report).words()).contains("report.docx", "report.html", "report.pdf", "figure-1.svg");
            var results = results(report);
            assertThat(results.toString()).contains("Mbak Ani", "TELEPHONE");
            assertThat(Sha256.of(jaka.get(report + "/results.json").response().body())
                            .hex())
                    .isIn(rows("sha256", "study_report_file"));
            assertThat(jaka.get(report + "/report.html").words())
                    .contains("Berani", "Bagi siapa tidak?", "One office")
                    .contains("catatan kajian yang disimpan Badak, sebagaimana adanya pada", "rancangan edisi 1")
                    .contains("records of a study that Badak keeps", "Catatan yang sama pada hari yang sama")
                    .contains("Belum dicatat siapa lagi yang dipertimbangkan", "Mbak Ani (P")
                    .doesNotContain("berkas kajian")
                    .doesNotContain("badak evaluate");
        }

        @Test
        void isOneWhenTheFormIsSentTwice() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            var form = Map.of("operasi", operation());

            var first =
                    jaka.submit(study + "/laporan", study + "/laporan", form).path();
            var second =
                    jaka.submit(study + "/laporan", study + "/laporan", form).path();

            assertThat(second).isEqualTo(first);
            assertThat(rows("id", "study_report")).hasSize(1);
        }

        @Test
        void leavesOutWhoIsNotEligibleAndCountsThem() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            story.desk(story.interview(story.informant(3, "PRODUCER", "2025-11"), "VIDEO"), "Baru dua bulan.");

            var results = results(report()).toString();

            assertThat(results).contains("TOO_SHORT").doesNotContain("Baru dua bulan");
        }

        @Test
        void leavesOutWhoLeftMentoringAndSaysSo() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            var left = story.informant(3, "PRODUCER", "2025-01");
            story.desk(story.interview(left, "VIDEO"), "Terlalu repot bagi saya.");
            jaka.submit(left, left + "/berhenti", Map.of("operasi", operation(), "sampai", "2026-04"));

            var report = report();

            assertThat(results(report).toString()).contains("LEFT").doesNotContain("Terlalu repot");
            assertThat(jaka.get(report + "/report.html").words())
                    .contains("1 pelaku usaha berhenti didampingi dan, seperti dalam artikel acuan, tidak ikut");
        }

        @Test
        void saysOfWhomNobodyAskedThatTheyWereNotAskedAndNotThatTheyRefused() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            story.informant(3, "PRODUCER", "2025-01");

            assertThat(jaka.get(report() + "/report.html").words())
                    .contains("dipertimbangkan pula 1 orang; 1 di antaranya memenuhi syarat tetapi tidak diminta");
        }

        @Test
        void keepsACategoryThatOneOfTheCodersWasRightAbout() {
            design(designFields());
            var theme = story.code("Keberanian", "SELECTIVE", "");
            var category = story.code("Bertanya", "AXIAL", theme);
            var asks = story.code("berani bertanya", "OPEN", category);
            var desk = story.desk(
                    story.interview(story.informant(1, "OFFICER", ""), "VIDEO"), "Mereka bertanya.\n\nLalu diam.");
            StudyStory.sit(jaka, desk);
            StudyStory.sit(ani, desk);
            var aside = StudyStory.mark(jaka, desk, asks, 0, 6);
            var coding = StudyStory.mark(jaka, desk, asks, 7, 15);
            StudyStory.finish(jaka, desk);
            StudyStory.finish(ani, desk);
            jaka.submit(
                    desk + "/beda",
                    desk + "/beda/" + aside + "/putusan",
                    Map.of("putusan", "DROPPED", "memo", "Bukan bagian itu."));
            jaka.submit(
                    desk + "/beda",
                    desk + "/beda/" + coding + "/putusan",
                    Map.of("putusan", "KEPT", "memo", "Ia sendiri yang bertanya."));

            var results = results(report());

            assertThat(results.at("/disagreements").toString())
                    .contains("Ia sendiri yang bertanya.")
                    .doesNotContain("Bukan bagian itu.");
        }

        @Test
        void saysWhoMentoredWhom() {
            design(designFields());
            var udin = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Bang Udin"));
            var desk = story.desk(story.interview(story.informant(1, "OFFICER", ""), "VIDEO"), "Kami datang.");
            udin.submit(desk, desk + "/pernyataan", Map.of("sikap", "MENTORED"));
            story.coded(desk, story.code("Membantu", "OPEN", ""), 4);

            var report = report();

            assertThat(results(report)
                            .at("/duties")
                            .valueStream()
                            .map(duty -> duty.at("/mentored").toString()))
                    .containsExactlyInAnyOrder("[]", "[]", "[\"01\"]");
            assertThat(jaka.get(report + "/report.html").words()).contains("Bang Udin");
        }

        @Test
        void takesNoMoreStatementsForMoreReportsAndTurnsPages() {
            var researcher = company.the(Role.RESEARCHER);
            var id = new FieldStudyId(UUID.fromString(study.substring(study.lastIndexOf('/') + 1)));
            researcher.act(() -> reports.note(new StudyReportId(Ids.next()), id));
            var one = jaka.get(study + "/laporan").statements();
            for (int number = 2; number <= 21; number++) {
                researcher.act(() -> reports.note(new StudyReportId(Ids.next()), id));
            }

            var many = jaka.get(study + "/laporan");
            assertThat(many.statements()).isEqualTo(one);
            assertThat(many.page().select(".badak-queue__item")).hasSize(20);
            assertThat(jaka.get(study + "/laporan?halaman=2").page().select(".badak-queue__item"))
                    .hasSize(1);
        }

        @Test
        void saysThatThereIsNoneYet() {
            assertThat(jaka.get(study + "/laporan").words()).contains("Belum ada laporan.");
        }
    }

    /// Who is interviewed twice is one informant, and both interviews are used.
    @Nested
    class Twice {
        private String theme;
        private String asks;
        private String owner;
        private String later;

        /// An officer, and an owner who was asked again two weeks later.
        @BeforeEach
        void anOwnerWhoWasAskedAgain() {
            design(designFields());
            theme = story.code("Keberanian", "SELECTIVE", "");
            asks = story.code("berani bertanya", "OPEN", story.code("Bertanya", "AXIAL", theme));
            story.coded(
                    story.desk(story.interview(story.informant(1, "OFFICER", ""), "VIDEO"), "Kami datang."), asks, 4);
            owner = story.informant(2, "PRODUCER", "2025-01");
            story.coded(story.desk(story.interview(owner, "TELEPHONE"), "Dulu 😀 saya takut."), asks, 6);
            later = StudyStory.meet(jaka, owner, "2026-01-20", "VIDEO");
            StudyStory.agree(jaka, later, "2026-01-20");
        }

        private String codedLater() {
            return story.coded(story.desk(later, "Sekarang saya berani."), asks, 8);
        }

        private void quote(String coding) {
            jaka.submit(
                    study + "/tema/" + theme,
                    study + "/tema/" + theme,
                    Map.of("edisi", "0", "perubahan", "Dari takut menjadi berani", "kutipan-" + coding, "FOR"));
        }

        @Test
        void countsAnInformantOnceAndUsesBothInterviews() {
            quote(codedLater());

            var report = report();

            var results = results(report);
            assertThat(results.at("/informants").size()).isEqualTo(2);
            assertThat(results.at("/informants/1/interview/on").asString()).isEqualTo("2026-01-05");
            assertThat(results.at("/informants/1/again/0/on").asString()).isEqualTo("2026-01-20");
            var said = results.at("/themes/0/quotations/0");
            assertThat(said.at("/words").asString()).isEqualTo("Sekarang");
            assertThat(said.at("/on").asString()).isEqualTo("2026-01-20");
            assertThat(said.at("/start").asInt()).isZero();
            assertThat(said.at("/end").asInt()).isEqualTo(8);
            assertThat(said.at("/coders").size()).isEqualTo(2);
            assertThat(jaka.get(report + "/report.html").words())
                    .contains("3 wawancara dengan 2 informan; lebih dari satu kali: informan 02.")
                    .contains("2026-01-05, telepon, 60 menit, edisi 1; 2026-01-20, daring, 60 menit, edisi 1")
                    .contains("Transkrip 2026-01-20, edisi 1, huruf 0–8", "2 informan (petugas: 1");
            assertThat(results.at("/inputs").propertyNames())
                    .filteredOn(name -> name.startsWith("naskah/"))
                    .hasSize(3);
        }

        @Test
        void standsOnTheInterviewThatIsLeft() {
            quote(codedLater());
            jaka.submit(later, later + "/penarikan", Map.of("tanggal", "2026-02-01"));

            var report = report();
            var results = results(report);

            assertThat(results.at("/informants").size()).isEqualTo(2);
            assertThat(results.at("/informants/1/again").size()).isZero();
            assertThat(results.at("/informants/1/takenBack").asInt()).isEqualTo(1);
            assertThat(results.at("/themes/0/quotations").size()).isZero();
            assertThat(results.toString()).doesNotContain("Sekarang");
            assertThat(jaka.get(report + "/report.html").words())
                    .contains("Informan 02 mencabut wawancaranya yang lain (1); yang dipakai di sini: 1.")
                    .contains("Informant 02 withdrew another of their interviews (1); used here: 1.");
        }

        @Test
        void saysWhatInterviewsWereLedAndKeptBy() {
            codedLater();
            jaka.postMultipart(
                    later + "/rekaman",
                    jaka.token(later),
                    Map.of("operasi", operation(), "berkas", "OggS rekaman".getBytes(StandardCharsets.UTF_8)));

            var report = report();

            assertThat(results(report).at("/informants/1/again/0/means").toString())
                    .isEqualTo("[\"RECORDING\"]");
            assertThat(jaka.get(report + "/report.html").words())
                    .contains("Panduan tertulis dicatat untuk 0 dari 3 wawancara; rekaman suara dibuat dari 1 dari 3.")
                    .contains("Rekaman suara dibuat dari 1 dari 3 wawancara.");
        }

        @Test
        void asksForTheSameCodersOfBoth() {
            var desk = story.desk(later, "Sekarang saya berani.");
            var third = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Mas Bayu"));
            for (var coder : List.of(jaka, third)) {
                StudyStory.sit(coder, desk);
                StudyStory.mark(coder, desk, asks, 0, 8);
                StudyStory.finish(coder, desk);
            }

            var answer = ask();

            shown(answer, new GatherProblem.OtherCoders("02", new TranscriptId(Ids.next())));
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo(desk);
        }

        @Test
        void waitsForTheWordsOfBoth() {
            var answer = ask();

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("02");
        }
    }

    @Nested
    class Refusing {
        @Test
        void asksForTheDesignFirst() {
            var answer = ask();

            shown(answer, new GatherProblem.NoDesign());
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .endsWith("/rancangan");
        }

        @Test
        void waitsForCodersWhoDoNotSeeEachOther() {
            design(designFields());
            var desk = story.desk(story.interview(story.informant(1, "OFFICER", ""), "VIDEO"), "Kami datang.");
            StudyStory.sit(jaka, desk);
            StudyStory.mark(jaka, desk, story.code("Membantu", "OPEN", ""), 0, 4);
            StudyStory.finish(jaka, desk);

            var answer = ask();

            shown(answer, new GatherProblem.StillBlind("01", new TranscriptId(Ids.next())));
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo(desk);
        }

        @Test
        void saysWhichInterviewHasNoLockedTranscript() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            var informant = story.informant(4, "OFFICER", "");
            story.interview(informant, "VIDEO");

            var answer = ask();

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("04");
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo(informant);
        }

        @Test
        void takesNoMoreThanItCanMake() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            var answer = ask();
            for (int more = 0; more < 40 && answer.status() == 200; more++) {
                answer = ask();
            }

            shown(answer, new GatherProblem.TooManyWaiting());
        }

        @Test
        void knowsNoReportOfAnotherStudy() {
            shown(jaka.get(study + "/laporan/" + operation()), new GatherProblem.Unknown());
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void takesTheContentsOfEveryReportAlongAndKeepsThatTheyWere() {
            design(designFields());
            var interview = interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            var report = report();

            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-02-01"));

            assertThat(jaka.get(report).words()).contains("Seorang informan menarik wawancaranya");
            shown(jaka.get(report + "/results.json"), new GatherProblem.Unknown());
            assertThat(rows("name", "study_report_content")).isEmpty();
            assertThat(rows("sha256", "study_report_file")).isNotEmpty();
        }

        @Test
        void isSaidInTheNextReportWithoutAWord() {
            design(designFields());
            var interview = interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-02-01"));

            var results = results(report());

            assertThat(results.toString()).contains("2026-02-01").doesNotContain("kenari");
        }

        /// Its name may be the informant's own words, and nobody can tell any more.
        @Test
        void takesTheNameOfACodeAlongThatNobodyElseWasGiven() {
            design(designFields());
            var helps = story.code("Membantu", "OPEN", "");
            interviewOfAnOwner(helps);
            var own = story.code("Dapur rahasia", "OPEN", "");
            var interview = story.interview(story.informant(3, "PRODUCER", "2025-01"), "VIDEO");
            story.coded(story.desk(interview, "Resep saya."), own, 5);
            assertThat(results(report()).at("/codes").toString()).contains("Membantu", "Dapur rahasia");

            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-02-01"));

            assertThat(results(report()).toString()).contains("Membantu").doesNotContain("Dapur rahasia");
        }

        @Test
        void keepsNothingOfAReportThatWasUnderWay() {
            design(designFields());
            var interview = interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            var researcher = company.the(Role.RESEARCHER);
            var id = new FieldStudyId(UUID.fromString(study.substring(study.lastIndexOf('/') + 1)));
            var within = researcher.act(() -> gatherings.gather(id)).materials();
            var report = researcher
                    .act(() -> reports.note(new StudyReportId(Ids.next()), id))
                    .orElseThrow();

            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-02-01"));

            assertThat(Refusals.keyOf(() -> researcher.act(() -> {
                        reports.keep(report, within, Map.of("results.json", new byte[1]));
                        return true;
                    })))
                    .isEqualTo("interview.withdrawn");
            assertThat(rows("name", "study_report_file")).isEmpty();
        }

        @Test
        void letsNobodyDeleteAReportOtherwise() {
            design(designFields());
            interviewOfAnOwner(story.code("Membantu", "OPEN", ""));
            report();

            write("DELETE FROM study.study_report_content");

            assertThat(rows("name", "study_report_content")).hasSize(6);
            assertThatThrownBy(() -> write("UPDATE study.study_report_file SET sha256 = ''"))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }

        private void write(String sql) {
            company.the(Role.RESEARCHER)
                    .act(() ->
                            transactions.in(Zone.STUDY, () -> database.sql(sql).update()));
        }
    }

    @Nested
    class Designing {
        @Test
        void keepsEachEdition() {
            design(designFields());
            var fields = designFields();
            fields.put("edisi", "1");
            fields.put("latar", "Dua balai");
            design(fields);

            var page = jaka.get(study + "/rancangan");

            assertThat(page.words()).contains("Edisi 1:", "Edisi 2:");
            assertThat(page.page().select("#latar").text()).isEqualTo("Dua balai");
        }

        @Test
        void doesNotWriteOverWhatSomebodyElseWrote() {
            design(designFields());
            var fields = designFields();
            fields.put("latar", "Lain");

            shown(design(fields), new GatherProblem.WrittenMeanwhile(), "Lain");
        }

        @ParameterizedTest
        @CsvSource({
            "latar, '', Tulis paling banyak 2.000 huruf",
            "bulan, enam, Tulis bilangan 0 sampai 600",
            "variabel, a | b, Baris 1 perlu 4 kolom",
            "pustaka, a || b | c, ''"
        })
        void keepsWhatWasTypedAndSaysWhatIsMissing(String field, String typed, String said) {
            var fields = designFields();
            fields.put(field, typed);

            var answer = design(fields);

            assertThat(answer.words()).contains(said);
            assertThat(answer.status()).isEqualTo(said.isEmpty() ? 200 : 422);
        }
    }
}
