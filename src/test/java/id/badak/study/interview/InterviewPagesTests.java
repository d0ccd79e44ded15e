package id.badak.study.interview;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class InterviewPagesTests {
    private static final String STUDIES = "/penelitian/kajian";
    private static final String SAID = """
            P: Sejak kapan Ibu Siti didampingi?
            I: Sejak bulan Maret. Pak Andi datang ke dapur saya, dan Pak Andi sabar.
            P: Apa yang berubah?
            I: Saya tidak takut lagi 😀 kalau petugas datang.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Company company;
    private Visitor researcher;

    @BeforeEach
    void anOffice() {
        company = cast.inNewOffice();
        researcher = Visitor.signedIn(port, company.the(Role.RESEARCHER));
    }

    private String study() {
        return researcher
                .submit(
                        STUDIES + "/baru",
                        STUDIES,
                        Map.of(
                                "operasi",
                                Ids.next().toString(),
                                "judul",
                                "Mengapa berani",
                                "pertanyaan",
                                "Apa yang membuat pemilik berani?"))
                .path();
    }

    private static Map<String, String> informantFields(int number) {
        return new HashMap<>(Map.of(
                "operasi", Ids.next().toString(),
                "nomor", String.valueOf(number),
                "peran", "PRODUCER",
                "rantai", "PRODUCTION",
                "kelompok", "camilan",
                "sejak", "2024-03"));
    }

    private String informant(String study) {
        return researcher
                .submit(study + "/informan/baru", study + "/informan", informantFields(5))
                .path();
    }

    private String interview(String informant) {
        return interview(informant, "60");
    }

    private String interview(String informant, String minutes) {
        return researcher
                .submit(
                        informant,
                        informant + "/wawancara",
                        Map.of(
                                "operasi",
                                Ids.next().toString(),
                                "tanggal",
                                "2025-11-03",
                                "menit",
                                minutes,
                                "cara",
                                "IN_PERSON",
                                "pedoman",
                                "Apa yang berubah?"))
                .path();
    }

    private String agreed() {
        var interview = interview(informant(study()));
        agree(interview);
        return interview;
    }

    private Visitor.Answer agree(String interview) {
        return researcher.submit(
                interview, interview + "/persetujuan", Map.of("tanggal", "2025-11-02", "cara", "WRITTEN"));
    }

    private Visitor.Answer paste(String interview, String words) {
        return researcher.postMultipart(
                interview + "/naskah",
                researcher.token(interview),
                Map.of("operasi", Ids.next().toString(), "kata", words));
    }

    private Visitor.Answer send(String interview, byte[] file) {
        return researcher.postMultipart(
                interview + "/naskah",
                researcher.token(interview),
                Map.of("operasi", Ids.next().toString(), "berkas", file));
    }

    private Visitor.Answer redact(String transcript, String words, String role) {
        return researcher.submit(
                transcript,
                transcript + "/samaran",
                Map.of("operasi", Ids.next().toString(), "kata", words, "peran", role));
    }

    private Visitor.Answer lock(String transcript) {
        return researcher.submit(transcript, transcript + "/kunci", Map.of());
    }

    private Visitor.Answer withdraw(String interview) {
        return researcher.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-05"));
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s'".formatted(column, table, company.office()));
    }

    private int as(String sql) {
        return company.the(Role.RESEARCHER)
                .act(() -> transactions.in(Zone.STUDY, () -> database.sql(sql).update()));
    }

    @Nested
    class Planning {
        @Test
        void beginsAStudyOnceWhenTheFormIsSentTwice() {
            var fields = Map.of("operasi", Ids.next().toString(), "judul", "Sekali", "pertanyaan", "Mengapa?");

            var first = researcher.submit(STUDIES + "/baru", STUDIES, fields);
            var second = researcher.submit(STUDIES + "/baru", STUDIES, fields);

            assertThat(second.path()).isEqualTo(first.path());
            assertThat(researcher.get(STUDIES).page().select(".badak-queue__item"))
                    .hasSize(1);
        }

        @Test
        void refusesAnotherBodyUnderTheSameId() {
            var id = Ids.next().toString();
            var fields = Map.of("operasi", id, "judul", "Sekali", "pertanyaan", "Mengapa?");
            var study = researcher.submit(STUDIES + "/baru", STUDIES, fields).path();
            var informant = informantFields(5);
            var added = researcher.submit(study + "/informan/baru", study + "/informan", informant);
            assertThat(researcher
                            .submit(study + "/informan/baru", study + "/informan", informant)
                            .path())
                    .isEqualTo(added.path());

            shown(
                    researcher.submit(
                            STUDIES + "/baru", STUDIES, Map.of("operasi", id, "judul", "Lain", "pertanyaan", "Apa?")),
                    new InterviewProblem.SentBefore());
            informant.put("nomor", "6");
            shown(
                    researcher.submit(study + "/informan/baru", study + "/informan", informant),
                    new InterviewProblem.SentBefore());

            assertThat(rows("number", "informant")).containsExactly("5");
        }

        @Test
        void recordsAnInterviewOnceAndNoOtherUnderItsId() {
            var informant = informant(study());
            var fields = new HashMap<>(Map.of(
                    "operasi", Ids.next().toString(),
                    "tanggal", "2025-11-03",
                    "menit", "60",
                    "cara", "VIDEO"));
            var first = researcher.submit(informant, informant + "/wawancara", fields);
            assertThat(researcher
                            .submit(informant, informant + "/wawancara", fields)
                            .path())
                    .isEqualTo(first.path());

            fields.put("menit", "61");
            shown(researcher.submit(informant, informant + "/wawancara", fields), new InterviewProblem.SentBefore());

            assertThat(rows("minutes", "interview")).containsExactly("60");
        }

        @Test
        void asksForWhatIsMissing() {
            var answer = researcher.submit(STUDIES + "/baru", STUDIES, Map.of("judul", " ", "pertanyaan", "a\0b"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Tulis judul", "Tulis pertanyaannya");
        }

        @Test
        void saysWhereNothingIsYet() {
            assertThat(researcher.get(STUDIES).words()).contains("Belum ada kajian");
            assertThat(researcher.get(study()).words())
                    .contains("Belum ada informan", "Belum ada naskah terkunci", "Belum ada kasus negatif");
        }

        @Test
        void findsStudiesByTitleWithAsManyStatementsForOneAsForMany() {
            study();
            var one = researcher.get(STUDIES).statements();
            study();
            study();

            assertThat(researcher.get(STUDIES).statements()).isEqualTo(one);
            assertThat(researcher.get(STUDIES + "?cari=berani").page().select(".badak-queue__name"))
                    .hasSize(3);
            assertThat(researcher.get(STUDIES + "?cari=lain").words()).contains("Tidak ada yang cocok");
        }

        @Test
        void takesAsManyStatementsForManyInformants() {
            var study = study();
            informant(study);
            var one = researcher.get(study).statements();
            for (int number = 6; number < 9; number++) {
                interview(researcher
                        .submit(study + "/informan/baru", study + "/informan", informantFields(number))
                        .path());
            }

            assertThat(researcher.get(study).statements()).isEqualTo(one);
        }

        @Test
        void keepsOneInformantPerNumber() {
            var study = study();
            informant(study);

            shown(
                    researcher.submit(study + "/informan/baru", study + "/informan", informantFields(5)),
                    new InterviewProblem.NumberTaken(5),
                    "5");
        }

        @Test
        void asksWhoAnInformantIs() {
            var study = study();

            var answer = researcher.submit(
                    study + "/informan/baru",
                    study + "/informan",
                    Map.of("nomor", "0", "sejak", "2099-01", "peran", "PRODUCER"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Tulis nomor", "Pilih rantainya", "Tulis bulan yang sudah dimulai");
        }

        @Test
        void countsWhoCouldBeAskedWithoutSmallCells() {
            mentorings.in(company);

            assertThat(researcher.get(study()).words())
                    .contains("Sarana yang didampingi, menurut petikan", "disembunyikan")
                    .doesNotContain("Belum ada sarana yang didampingi");
        }

        @Test
        void noticesANegativeCase() {
            var study = study();
            var fields = informantFields(7);
            fields.put("negatif", "Setahun didampingi, tetap belum memenuhi");

            researcher.submit(study + "/informan/baru", study + "/informan", fields);

            assertThat(researcher.get(study).words())
                    .contains("kasus negatif camilan", "Ada kasus negatif")
                    .doesNotContain("Belum ada kasus negatif");
        }

        @Test
        void leavesOutWhoLeftMentoringAndTakesThemBack() {
            var study = study();
            var informant = informant(study);

            var left = leave(informant, "2026-05");

            assertThat(left.words()).contains("Pendampingan berhenti 2026-05", "Berhenti didampingi");
            assertThat(researcher.get(study).words())
                    .contains("1 informan berhenti didampingi dan, seperti dalam artikel acuan, tidak dipakai");
            assertThat(leave(informant, "").words())
                    .contains("Pendampingan berhenti masih berjalan")
                    .doesNotContain("Berhenti didampingi");
            assertThat(researcher.get(study).words()).doesNotContain("informan berhenti didampingi");
        }

        @Test
        void notesOneEndForAFormSentTwice() {
            var informant = informant(study());
            var fields = Map.of("operasi", Ids.next().toString(), "sampai", "2026-05");
            researcher.submit(informant, informant + "/berhenti", fields);

            assertThat(researcher
                            .submit(informant, informant + "/berhenti", fields)
                            .words())
                    .contains("Pendampingan berhenti 2026-05");
            shown(
                    researcher.submit(
                            informant,
                            informant + "/berhenti",
                            Map.of("operasi", fields.get("operasi"), "sampai", "2026-06")),
                    new InterviewProblem.SentBefore());
        }

        @Test
        void knowsNoEndBeforeTheBeginning() {
            var informant = informant(study());

            shown(leave(informant, "2001-05"), new InterviewProblem.NotMentored());
            assertThat(leave(informant, "2099-05").words()).contains("Tulis bulan yang sudah dimulai");
        }

        private Visitor.Answer leave(String informant, String month) {
            return researcher.submit(
                    informant,
                    informant + "/berhenti",
                    Map.of("operasi", Ids.next().toString(), "sampai", month));
        }

        @Test
        void tellsThatAnotherOfficesStudyIsNotThere() {
            var study = study();
            researcher = Visitor.signedIn(port, cast.inNewOffice().the(Role.RESEARCHER));

            shown(researcher.get(study), new InterviewProblem.Unknown());
        }
    }

    @Nested
    class Agreeing {
        @Test
        void saysWhyAnInformantMayNotBeUsedYet() {
            var informant = informant(study());
            assertThat(researcher.get(informant).words()).contains("Belum diwawancarai");
            var interview = interview(informant);
            assertThat(researcher.get(informant).words()).contains("Persetujuannya belum dicatat");

            agree(interview);

            assertThat(researcher.get(informant).words())
                    .contains("Memenuhi syarat", "Disetujui informan pada 2 November 2025");
        }

        @Test
        void remarksOnAnUnusualLength() {
            var informant = informant(study());

            assertThat(researcher.get(interview(informant, "44")).words()).contains("Lebih singkat dari lazimnya");
            assertThat(researcher.get(interview(informant, "45")).words()).contains("Lamanya lazim");
            assertThat(researcher.get(interview(informant, "91")).words()).contains("Lebih lama dari lazimnya");
        }

        @Test
        void asksWhenAndHow() {
            var interview = interview(informant(study()));

            var answer = researcher.submit(interview, interview + "/persetujuan", Map.of("tanggal", "besok"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("Tulis tanggal yang sudah lewat", "Pilih cara informan setuju");
            var again = researcher.submit(
                    interview.replaceAll("/wawancara/.*", "/informan/baru"),
                    informantOf(interview) + "/wawancara",
                    Map.of("tanggal", "", "menit", "601"));
            assertThat(again.words()).contains("dari 1 sampai 600", "Pilih cara wawancara");
        }

        private String informantOf(String interview) {
            return researcher.get(interview).page().select(".govuk-back-link").attr("href");
        }

        @Test
        void isNotedOnce() {
            var interview = agreed();

            shown(agree(interview), new InterviewProblem.AlreadyAgreed());
        }

        @Test
        void comesBeforeAnyTranscript() {
            var interview = interview(informant(study()));

            shown(paste(interview, SAID), new InterviewProblem.NoConsent());

            assertThat(rows("id", "transcript")).isEmpty();
            assertThatThrownBy(() -> as("""
                            INSERT INTO study.transcript
                                (office_id, id, interview_id, edition, format, imported_by, imported_at)
                            SELECT office_id, gen_random_uuid(), id, 1, 'PASTED', led_by, now() FROM study.interview
                            """))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        @Test
        void takesAllWordsAlongWhenItIsWithdrawn() {
            var interview = agreed();
            var transcript = paste(interview, SAID).path();
            redact(transcript, "Pak Andi", "pendamping");
            lock(transcript);

            withdraw(interview);

            assertThat(rows("words", "transcript_turn")).isEmpty();
            assertThat(rows("words", "redaction_original")).isEmpty();
            assertThat(rows("guide", "interview")).containsExactly("");
            assertThat(rows("withdrawn_on", "interview_withdrawal")).containsExactly("2026-01-05");
            assertThat(researcher.get(interview).words())
                    .contains("menarik persetujuan pada 5 Januari 2026")
                    .doesNotContain("Apa yang berubah");
            assertThat(researcher.get(interview.replaceAll("/wawancara/.*", "")).words())
                    .contains("Persetujuannya sudah ditarik")
                    .contains("Belum ada naskah terkunci");
        }

        @Test
        void keepsTheGuideOfWhatIsNotWithdrawn() {
            agreed();

            assertThat(as("UPDATE study.interview SET guide = ''")).isZero();
            assertThat(rows("guide", "interview")).containsExactly("Apa yang berubah?");
        }

        @Test
        void endsEverythingOnceItIsWithdrawn() {
            var interview = agreed();
            var transcript = paste(interview, SAID).path();
            withdraw(interview);

            shown(researcher.get(transcript), new InterviewProblem.Withdrawn());
            shown(lockOf(transcript), new InterviewProblem.Withdrawn());
            shown(paste(interview, SAID), new InterviewProblem.Withdrawn());
            shown(withdraw(interview), new InterviewProblem.Withdrawn());
        }

        private Visitor.Answer lockOf(String transcript) {
            return researcher.submit(STUDIES + "/baru", transcript + "/kunci", Map.of());
        }
    }

    @Nested
    class TakingIn {
        @Test
        void keepsSpeakersApartFromWordsAndNoNameOfThem() {
            var transcript = paste(agreed(), SAID);

            assertThat(transcript.words()).contains("Pewawancara Sejak kapan", "Informan Saya tidak takut lagi 😀");
            assertThat(rows("words", "transcript_turn"))
                    .hasSize(4)
                    .contains("Saya tidak takut lagi 😀 kalau petugas datang.");
        }

        @Test
        void readsDocx() throws IOException {
            assertThat(send(agreed(), docx("P: Apa kabar?", "I: Baik, terima kasih."))
                            .words())
                    .contains("Informan Baik, terima kasih.");
            assertThat(rows("format", "transcript")).containsExactly("DOCX");
        }

        private byte[] docx(String... paragraphs) throws IOException {
            try (var document = new XWPFDocument();
                    var bytes = new ByteArrayOutputStream()) {
                for (var words : paragraphs) {
                    document.createParagraph().createRun().setText(words);
                }
                document.write(bytes);
                return bytes.toByteArray();
            }
        }

        @Test
        void readsSubtitlesWithTheirTimes() {
            var vtt = """
                    WEBVTT

                    00:01.000 --> 00:04.000
                    <v Pewawancara>Apa kabar?

                    00:05.000 --> 00:09.500
                    <v Siti>Baik, terima kasih.
                    """.getBytes(StandardCharsets.UTF_8);

            assertThat(send(agreed(), vtt).words()).contains("Informan 0:00:05 Baik, terima kasih.");
        }

        @Test
        void saysWhatCannotBeTakenIn() {
            var interview = agreed();

            shown(paste(interview, "  \n "), new InterviewProblem.NoWords());
            shown(send(interview, "PK\3\4 bukan".getBytes(StandardCharsets.UTF_8)), new InterviewProblem.Unreadable());
            shown(
                    paste(interview, ("kata ".repeat(3_000) + "\n").repeat(27)),
                    new InterviewProblem.TooLong(TranscriptFile.MOST_POINTS));
            shown(
                    paste(interview, "ya\n".repeat(TranscriptFile.MOST_TURNS + 1)),
                    new InterviewProblem.TooManyTurns(TranscriptFile.MOST_TURNS));
            shown(
                    paste(interview, "Ya.\n" + "a".repeat(TranscriptFile.LONGEST_TURN + 1)),
                    new InterviewProblem.TurnTooLong(2, TranscriptFile.LONGEST_TURN));
        }

        /// Some seventy kilobytes that unpack to more than 64 MB.
        @Test
        void readsNoFileThatUnpacksToFarMore() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                var megabyte = new byte[1 << 20];
                for (int written = 0; written <= DocxWords.LARGEST_UNPACKED; written += megabyte.length) {
                    zip.write(megabyte);
                }
            }

            shown(send(agreed(), bytes.toByteArray()), new InterviewProblem.TooLarge(TranscriptFile.LARGEST_MEGABYTES));
        }

        @Test
        void makesAnotherEditionOnlyOfALockedOne() {
            var interview = agreed();
            var first = paste(interview, SAID).path();
            shown(paste(interview, SAID), new InterviewProblem.StillOpen());
            lock(first);

            assertThat(paste(interview, SAID).words()).contains("Edisi 2");
        }

        @Test
        void isNotCodedBeforeItIsLocked() {
            var transcript = paste(agreed(), SAID).path();

            shown(researcher.get(transcript.replace("/naskah/", "/meja/")), new InterviewProblem.NotLocked());
        }

        @Test
        void isOneEditionWhenTheFormIsSentTwice() {
            var interview = agreed();
            var fields = Map.<String, Object>of("operasi", Ids.next().toString(), "kata", SAID);
            var token = researcher.token(interview);

            var first = researcher.postMultipart(interview + "/naskah", token, fields);
            var second = researcher.postMultipart(interview + "/naskah", token, fields);

            assertThat(second.path()).isEqualTo(first.path());
            assertThat(rows("edition", "transcript")).containsExactly("1");
        }
    }

    @Nested
    class Redacting {
        @Test
        void putsARoleWhereverTheNameStands() {
            var transcript = paste(agreed(), SAID).path();

            var page = redact(transcript, "pak andi", "pendamping");

            assertThat(page.words())
                    .contains("disamarkan di 2 tempat", "[pendamping] datang ke dapur saya, dan [pendamping] sabar")
                    .doesNotContain("Pak Andi");
            assertThat(rows("words", "transcript_turn").toString()).doesNotContain("Andi");
        }

        @Test
        void masksOnceAndSaysSoOfNoOtherName() {
            var transcript = paste(agreed(), SAID).path();
            var fields =
                    new HashMap<>(Map.of("operasi", Ids.next().toString(), "kata", "Pak Andi", "peran", "pendamping"));
            researcher.submit(transcript, transcript + "/samaran", fields);

            assertThat(researcher
                            .submit(transcript, transcript + "/samaran", fields)
                            .words())
                    .contains("disamarkan di 2 tempat");
            for (var other : List.of("Ibu Siti", "Pak Budi")) {
                fields.put("kata", other);
                shown(
                        researcher.submit(transcript, transcript + "/samaran", fields),
                        new InterviewProblem.SentBefore(),
                        other);
            }

            assertThat(rows("stands_for", "redaction")).containsExactly("pendamping");
        }

        @Test
        void bringsWordsBackUntilTheyAreDeleted() {
            var transcript = paste(agreed(), SAID).path();
            redact(transcript, "Pak Andi", "pendamping");
            redact(transcript, "dapur", "tempat");
            var undo = researcher.get(transcript).page().select("button[formaction$=/batal]");

            var page = researcher.submit(transcript, undo.get(1).attr("formaction"), Map.of());

            assertThat(page.words()).contains("Pak Andi datang ke [tempat] saya, dan Pak Andi sabar.", "Dibatalkan.");
            shown(
                    researcher.submit(transcript, undo.get(1).attr("formaction"), Map.of()),
                    new InterviewProblem.OriginalGone());
            researcher.submit(transcript, undo.get(0).attr("formaction").replace("/batal", "/buang"), Map.of());
            assertThat(rows("words", "redaction_original")).isEmpty();
            assertThat(researcher.get(transcript).words()).contains("ke [tempat] saya", "Kata aslinya sudah dihapus.");
        }

        @Test
        void saysWhatIsMissing() {
            var transcript = paste(agreed(), SAID).path();

            shown(redact(transcript, "", "pendamping"), new InterviewProblem.SayWhat(), "pendamping");
            shown(redact(transcript, "Pak Andi", "[x]"), new InterviewProblem.SayWhat(), "Pak Andi");
            shown(redact(transcript, "Pak Budi", "pengawas"), new InterviewProblem.NotFound(), "Pak Budi");
        }

        @Test
        void endsWithTheLock() {
            var transcript = paste(agreed(), SAID).path();
            redact(transcript, "Pak Andi", "pendamping");

            var page = lock(transcript);

            assertThat(page.words()).contains("Terkunci sejak").doesNotContain("Samarkan nama");
            assertThat(rows("words", "redaction_original")).isEmpty();
            shown(redactWithoutForm(transcript), new InterviewProblem.Locked());
            shown(researcher.submit(STUDIES + "/baru", transcript + "/kunci", Map.of()), new InterviewProblem.Locked());
        }

        private Visitor.Answer redactWithoutForm(String transcript) {
            return researcher.submit(
                    STUDIES + "/baru", transcript + "/samaran", Map.of("kata", "dapur", "peran", "tempat"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "UPDATE study.transcript_turn SET words = 'lain'",
                    "UPDATE study.transcript_lock SET points = 1",
                    "UPDATE study.interview SET minutes = 1",
                    "DELETE FROM study.transcript_lock",
                    "DELETE FROM study.interview_withdrawal"
                })
        void isEditedByNobody(String sql) {
            assertThatThrownBy(() -> as(sql))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }

        @Test
        void losesNoWordOnceItIsLocked() {
            lock(paste(agreed(), SAID).path());

            assertThat(as("DELETE FROM study.transcript_turn")).isZero();
            assertThatThrownBy(() -> as("""
                            INSERT INTO study.transcript_turn (office_id, transcript_id, number, speaker, voice, words)
                            SELECT office_id, transcript_id, 99, speaker, voice, words
                            FROM study.transcript_turn WHERE number = 1
                            """))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Nested
    class Searching {
        @Test
        void findsWordsByTheirStem() {
            var transcript =
                    paste(agreed(), "P: Siapa mendampingi?\nI: Pendampingan itu membuat saya berani.\nP: Ya?\nI: Ya.");
            lock(transcript.path());
            var search = transcript.path().replaceAll("/naskah/.*", "/cari");

            var page = researcher.get(search + "?cari=didampingi");

            assertThat(page.page().select("mark").eachText()).containsExactly("mendampingi", "Pendampingan");
            assertThat(researcher.get(search + "?cari=takut").words()).contains("Tidak ada yang cocok");
            assertThat(researcher.get(search).words()).contains("Tulis satu kata atau lebih");
        }

        /// Each of them once was a "not" of the next, and the database had no room for eighty.
        @ParameterizedTest
        @ValueSource(strings = {"-", "- ", "--a", "-.", "-%22", "-%22 "})
        void findsNothingByDashesAlone(String dash) {
            var transcript = paste(agreed(), "P: Siapa mendampingi?\nI: Berani.");
            lock(transcript.path());
            var search = transcript.path().replaceAll("/naskah/.*", "/cari?cari=");

            var found = researcher.get(search + dash.replace(" ", "+").repeat(80));

            assertThat(found.status()).isEqualTo(200);
            assertThat(researcher
                            .get(search + "berani+-takut")
                            .page()
                            .select("mark")
                            .eachText())
                    .containsExactly("Berani");
            assertThat(researcher
                            .get(search + "berani+-mendampingi+-berani")
                            .page()
                            .select("mark"))
                    .isEmpty();
        }

        @Test
        void leavesOutWhatIsNotLockedOrWasReplaced() {
            var interview = agreed();
            var first = paste(interview, "I: berani sekali\nI: berani").path();
            var search = first.replaceAll("/naskah/.*", "/cari?cari=berani");
            assertThat(researcher.get(search).page().select("mark")).isEmpty();
            lock(first);
            assertThat(researcher.get(search).page().select("mark")).hasSize(2);

            lock(paste(interview, "I: berani lagi\nI: ya").path());

            assertThat(researcher.get(search).page().select("mark")).hasSize(1);
        }
    }

    @Test
    void leavesALineInTheJournal() {
        var interview = agreed();
        var transcript = paste(interview, SAID).path();
        redact(transcript, "Pak Andi", "pendamping");
        lock(transcript);
        withdraw(interview);

        assertThat(rows("act", "journal_entry"))
                .contains(
                        "interview.plan",
                        "interview.read",
                        "interview.record",
                        "interview.agree",
                        "transcript.import",
                        "transcript.read",
                        "transcript.redact",
                        "transcript.lock",
                        "interview.withdraw");
        assertThat(Visitor.signedIn(port, company.the(Role.HEAD)).get("/jejak").words())
                .contains("mencatat penarikan informan");
    }

    @Test
    void isClosedToAMentorOfTheSameOffice() {
        var study = study();

        assertThat(Visitor.signedIn(port, company.the(Role.MENTOR)).get(study).status())
                .isEqualTo(403);
    }
}
