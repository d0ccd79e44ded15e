package id.badak.study.check;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.interview.FieldStudyId;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class CheckPagesTests {
    private static final String REPLY = "/konfirmasi";
    private static final String SUMMARY = "Sejak didampingi, Anda lebih berani.";

    /// The emoji is one code point and two of Java's: what stands behind it would be cut wrongly.
    private static final String SAID = """
            P: Apa yang berubah?
            I: Saya 😀 tidak takut lagi. Dapur saya bersih. Saya berani.
            P: Lalu?
            I: Pak petugas sabar.
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    @Autowired
    private MemberChecks checks;

    private Company company;
    private Visitor jaka;
    private Visitor siti;
    private String study;
    private String interview;
    private String transcript;
    private String page;

    @BeforeEach
    void aLockedTranscript() {
        company = cast.inNewOffice();
        jaka = Visitor.signedIn(port, company.the(Role.RESEARCHER));
        siti = new Visitor(port);
        study = StudyStory.study(jaka);
        page = study + "/konfirmasi";
        interview = interview(5);
        transcript = transcript(interview);
    }

    private String interview(int number) {
        var informant = jaka.submit(
                        study + "/informan/baru",
                        study + "/informan",
                        Map.of(
                                "operasi",
                                Ids.next().toString(),
                                "nomor",
                                String.valueOf(number),
                                "peran",
                                "OFFICER",
                                "sejak",
                                "2024-01"))
                .path();
        return meet(informant);
    }

    private String meet(String informant) {
        var met = StudyStory.meet(jaka, informant, "2026-01-05", "VIDEO");
        StudyStory.agree(jaka, met, "2026-01-05");
        return met;
    }

    private String transcript(String interview) {
        var path = StudyStory.write(jaka, interview, SAID);
        StudyStory.lock(jaka, path);
        return last(path);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Visitor.Answer prepare(Map<String, String> fields) {
        var all = new HashMap<>(Map.of(
                "operasi",
                Ids.next().toString(),
                "naskah",
                transcript,
                "ringkasan",
                SUMMARY,
                "tempat",
                "18-42, 62-74"));
        all.putAll(fields);
        return jaka.submit(page + "/baru?naskah=" + transcript, page, all);
    }

    private String check() {
        return prepare(Map.of()).path();
    }

    private String send(String check) {
        return jaka.submit(check, check + "/tautan", Map.of())
                .page()
                .select("code")
                .text();
    }

    private Visitor.Answer open(String link) {
        return siti.submit(REPLY, REPLY, Map.of("tautan", link));
    }

    private Visitor.Answer answer(String link, String answer, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("tautan", link);
        fields.putIfAbsent("operasi", Ids.next().toString());
        fields.put("jawaban", answer);
        return siti.submit(REPLY, REPLY + "/jawaban", fields);
    }

    private Visitor.Answer withdraw(String link) {
        return siti.submit(
                REPLY,
                REPLY + "/cabut",
                Map.of("tautan", link, "operasi", Ids.next().toString()));
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    private List<MemberCheck> report() {
        return company.the(Role.RESEARCHER).act(() -> checks.list(new FieldStudyId(UUID.fromString(last(study)))));
    }

    @Test
    void putsWhatTheySayNowBesideWhatWasSaid() {
        var check = check();
        var link = send(check);

        assertThat(open(link).words())
                .contains(SUMMARY, "Saya 😀 tidak takut lagi.", "Saya berani.", "Nama Anda tidak tercatat")
                .doesNotContain("Dapur saya bersih");
        assertThat(answer(link, "NOT_QUITE", Map.of("seharusnya-2", "Saya agak berani.", "kata", "Terima kasih ya"))
                        .words())
                .contains("Terima kasih", "Kurang tepat", "Saya agak berani.", "Terima kasih ya");

        assertThat(jaka.get(check).words())
                .contains("Kurang tepat", "Saya berani. Saya agak berani.", "tidak diubah", "Terima kasih ya");
        assertThat(jaka.get(page).words()).contains("1 dikirim, 1 dijawab, 0 belum", "kurang tepat 1");
        assertThat(rows("act", "journal_entry"))
                .contains("check.prepare", "check.send", "check.open", "check.reply", "check.read");
    }

    /// No address has the link: what a page is of goes along in bodies alone.
    @Nested
    class Language {
        private Visitor.Answer english(String page, Map<String, String> fields) {
            var all = new HashMap<>(fields);
            all.put("kode", "en");
            return siti.submit(page, REPLY + "/bahasa", all);
        }

        @Test
        void changesUnderTheirEyesWithWhatTheyTyped() {
            var link = send(check());

            var asked = english(REPLY, Map.of("tautan", link, "kata", "Tunggu", "jawaban", "NOT_QUITE"));

            assertThat(asked.words()).contains("Your answer", "Saya 😀 tidak takut lagi.", "Tunggu");
            assertThat(asked.page().select("[name=jawaban][checked]").attr("value"))
                    .isEqualTo("NOT_QUITE");
            assertThat(asked.path()).isEqualTo(REPLY + "/bahasa");
            assertThat(answer(link, "NOT_QUITE", Map.of("kata", "Wait")).words())
                    .contains("Thank you", "Wait");
        }

        @Test
        void changesBeforeAnythingWasOpenedAndAfterTheAnswer() {
            assertThat(english(REPLY, Map.of("tautan", "")).words()).contains("The link you were given");
            var link = send(check());
            var form = Ids.next().toString();
            answer(link, "RIGHT", Map.of("operasi", form, "kata", "Ya betul"));

            assertThat(english(REPLY, Map.of("tautan", link, "operasi", form)).words())
                    .contains("Thank you", "Ya betul");
            var over = english(REPLY, Map.of("tautan", "x".repeat(64)));
            assertThat(over.status()).isEqualTo(422);
            assertThat(over.words()).contains("The link you were given");
        }

        @Test
        void asksAgainWhetherTheyMeanToWithdrawAndWithdrawsNothing() {
            var link = send(check());

            var asked = english(REPLY, Map.of("tautan", link, "tahap", "cabut", "kata", "Hm"));

            assertThat(asked.page()
                            .select("form[action=/konfirmasi/cabut] [name=kata]")
                            .attr("value"))
                    .isEqualTo("Hm");
            assertThat(rows("answer", "member_check_reply")).isEmpty();
            assertThat(rows("interview_id", "interview_withdrawal")).isEmpty();
        }

        @Test
        void isOfferedWithTheLinkOnEveryPageOfTheirs() {
            var link = send(check());
            var pages = List.of(
                    open(link), answer(link, "WITHDRAWN", Map.of()), answer(link, "RIGHT", Map.of()), open(link));

            assertThat(pages)
                    .allSatisfy(page -> assertThat(page.page()
                                    .select("header form [name=tautan]")
                                    .attr("value"))
                            .isEqualTo(link));
        }
    }

    @Nested
    class Preparing {
        @Test
        void takesTickedNeighboursAsOneQuotation() {
            var token = jaka.token(page + "/baru?naskah=" + transcript);
            var body = "_csrf=%s&operasi=%s&naskah=%s&ringkasan=Halo&kalimat=2&kalimat=3&kalimat=6"
                    .formatted(token, Ids.next(), transcript);
            jaka.fetch(
                    page,
                    request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body)));

            assertThat(rows("first_point || '-' || beyond_point", "member_check_quotation"))
                    .containsExactly("18-61", "81-99");
            assertThat(rows("words", "member_check_quotation"))
                    .containsExactly("Pak petugas sabar.", "Saya 😀 tidak takut lagi. Dapur saya bersih.");
        }

        @Test
        void takesTheInformantsOwnWordsAlone() {
            for (var places : List.of("0-5", "18-80", "18-42, 30-74", "90-120", "400-500")) {
                shown(prepare(Map.of("tempat", places)), new CheckProblem.NotTheirWords(), SUMMARY);
            }

            assertThat(rows("id", "member_check")).isEmpty();
        }

        @Test
        void asksForWhatIsMissing() {
            shown(prepare(Map.of("ringkasan", " ")), new CheckProblem.SaySummary(2_000));
            shown(prepare(Map.of("ringkasan", "a\0b")), new CheckProblem.SaySummary(2_000));
            shown(prepare(Map.of("tempat", "")), new CheckProblem.ChooseWords(), SUMMARY);
            shown(prepare(Map.of("tempat", "1-2,".repeat(13) + "18-3000")), new CheckProblem.TooManyWords(12, 1_000));
            var odd = prepare(Map.of("tempat", "awal"));
            assertThat(odd.status()).isEqualTo(422);
            assertThat(odd.words()).contains("Tulis seperti 25-42");
        }

        @Test
        void preparesOnceAndNoOtherUnderItsId() {
            var id = Ids.next().toString();

            assertThat(prepare(Map.of("operasi", id)).path())
                    .isEqualTo(prepare(Map.of("operasi", id)).path());
            shown(prepare(Map.of("operasi", id, "ringkasan", "Lain")), new CheckProblem.SentBefore(), "Lain");

            assertThat(rows("words", "member_check_summary")).containsExactly(SUMMARY);
        }

        @Test
        void knowsNoCheckOfAnotherStudyOrOffice() {
            var check = check();
            shown(jaka.get(page + "/" + Ids.next()), new CheckProblem.Unknown());
            jaka = Visitor.signedIn(port, cast.inNewOffice().the(Role.RESEARCHER));
            assertThat(jaka.get(check).status()).isEqualTo(404);
        }

        @Test
        void listsWithAsManyStatementsForOneAsForManyAndTurnsPages() {
            assertThat(jaka.get(page).words()).contains("Belum ada konfirmasi");
            send(check());
            var one = jaka.get(page).statements();
            for (int count = 0; count < 20; count++) {
                check();
            }

            var first = jaka.get(page);
            assertThat(first.statements()).isEqualTo(one);
            assertThat(first.page().select(".badak-queue__name")).hasSize(20);
            assertThat(jaka.get(page + "?halaman=2").page().select(".badak-queue__name"))
                    .hasSize(1);
        }
    }

    @Nested
    class Linking {
        @Test
        void keepsNoSecretAndShowsASquare() {
            var check = check();
            var shown = jaka.submit(check, check + "/tautan", Map.of());
            var link = shown.page().select("code").text();

            assertThat(link).contains("/konfirmasi#");
            assertThat(shown.page().select("svg.badak-square")).hasSize(1);
            assertThat(shown.response().headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-store");
            assertThat(rows("digest", "member_check_link"))
                    .singleElement()
                    .satisfies(digest -> assertThat(link).doesNotContain(digest));
            assertThat(jaka.get(check).response().body()).doesNotContain(link.substring(link.indexOf('#') + 1));
        }

        @Test
        void endsTheOldLinkWithANewOneAndByRevoking() {
            var check = check();
            var old = send(check);
            var fresh = send(check);

            shown(open(old), new CheckProblem.LinkOver());
            shown(answer(old, "RIGHT", Map.of()), new CheckProblem.LinkOver());
            shown(withdraw(old), new CheckProblem.LinkOver());
            assertThat(open(fresh).words()).contains(SUMMARY);

            assertThat(jaka.submit(check, check + "/batal", Map.of()).words()).contains("Tautan sudah dibatalkan");
            shown(answer(fresh, "RIGHT", Map.of()), new CheckProblem.LinkOver());
            assertThat(jaka.get(check).words()).contains("tautannya tidak berlaku lagi");
            assertThat(rows("answer", "member_check_reply")).isEmpty();
        }

        @Test
        void endsAfterItsTime() {
            var link = send(check());
            Catalogue.list("""
                    WITH late AS (UPDATE study.member_check_link SET made_at = made_at - interval '31 days',
                        until_at = until_at - interval '31 days' WHERE office_id = '%s' RETURNING id)
                    SELECT id FROM late
                    """.formatted(company.office()));

            shown(open(link), new CheckProblem.LinkOver());
        }

        @Test
        void opensNothingWithoutTheWholeSecret() {
            var link = send(check());
            var other = CheckLink.fresh(cast.inNewOffice().office()).text();

            for (var wrong : List.of("", "#", "abc", link.substring(0, link.length() - 2) + "AA", other, "%%%")) {
                shown(open(wrong), new CheckProblem.LinkOver());
                shown(answer(wrong, "RIGHT", Map.of()), new CheckProblem.LinkOver());
                shown(withdraw(wrong), new CheckProblem.LinkOver());
            }
        }

        @Test
        void makesNoneForWhoAnswered() {
            var check = check();
            answer(send(check), "RIGHT", Map.of());

            shown(jaka.submit(check, check + "/tautan", Map.of()), new CheckProblem.Answered());
            shown(jaka.submit(check, check + "/batal", Map.of()), new CheckProblem.Answered());
        }
    }

    @Nested
    class Answering {
        @Test
        void holdsAnAnswerToTheRulesOfAStudy() {
            var link = send(check());

            shown(answer(link, "", Map.of("kata", "Halo")), new CheckProblem.SayAnswer(), "Halo");
            shown(
                    answer(link, "RIGHT", Map.of("seharusnya-1", "Saya masih takut.")),
                    new CheckProblem.RightCorrected(),
                    "Saya masih takut.");
            shown(answer(link, "NOT_QUITE", Map.of()), new CheckProblem.NotQuiteSilent());
            shown(answer(link, "NOT_QUITE", Map.of("kata", "x".repeat(2_001))), new CheckProblem.TooLong(2_000));
            shown(answer(link, "NOT_QUITE", Map.of("seharusnya-1", "a\0b")), new CheckProblem.TooLong(1_000));
            shown(
                    answer(link, "NOT_QUITE", Map.of("seharusnya-3", "tidak ada kutipan ketiga")),
                    new CheckProblem.NotQuiteSilent());

            assertThat(rows("answer", "member_check_reply")).isEmpty();
            assertThat(answer(link, "RIGHT", Map.of("kata", "Betul sekali")).words())
                    .contains("Betul sekali");
        }

        @Test
        void showsTheFirstAnswerToASecondPostAndTheWordsToNobodyElse() {
            var link = send(check());
            var form = Ids.next().toString();
            answer(link, "RIGHT", Map.of("operasi", form, "kata", "Betul"));

            assertThat(answer(link, "NOT_QUITE", Map.of("operasi", form, "kata", "Salah"))
                            .words())
                    .contains("Terima kasih", "Benar", "Betul")
                    .doesNotContain("Salah");
            assertThat(answer(link, "NOT_QUITE", Map.of("kata", "Salah")).words())
                    .contains("Terima kasih")
                    .doesNotContain("Betul", "Salah");
            assertThat(open(link).words()).contains("Terima kasih").doesNotContain("Betul", SUMMARY);
            assertThat(withdraw(link).words()).contains("Terima kasih");

            assertThat(rows("answer", "member_check_reply")).containsExactly("RIGHT");
            assertThat(rows("words", "member_check_remark")).containsExactly("Betul");
        }

        @Test
        void takesAVoiceInThePlaceOfWords() {
            var check = check();
            var link = send(check);
            var fields = Map.<String, Object>of(
                    "tautan",
                    link,
                    "operasi",
                    Ids.next().toString(),
                    "jawaban",
                    "NOT_QUITE",
                    "suara",
                    "halo".getBytes(StandardCharsets.US_ASCII));
            var refused = siti.postMultipart(REPLY + "/jawaban", siti.token(REPLY), fields);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.words()).contains("Pilih berkas suara", SUMMARY);
            assertThat(rows("answer", "member_check_reply")).isEmpty();

            var spoken = new HashMap<>(fields);
            spoken.put("suara", "OggS suara siti".getBytes(StandardCharsets.US_ASCII));
            assertThat(siti.postMultipart(REPLY + "/jawaban", siti.token(REPLY), spoken)
                            .words())
                    .contains("Terima kasih");

            var sound = jaka.get(check).page().select("audio").attr("src");
            assertThat(jaka.get(sound).response().body()).isEqualTo("OggS suara siti");
            assertThat(jaka.get(interview + "/rekaman").words()).contains("Jawaban suara informan");
            assertThat(report().getFirst().reply().orElseThrow().words()).isEqualTo("[suara]");
            assertThat(rows("coalesce(kept_by::text, 'nobody')", "recording")).containsExactly("nobody");
            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-06"));
            assertThat(rows("number", "recording_piece")).isEmpty();
        }

        @Test
        void isOpenToWhoeverIsSignedInAsWell() {
            var link = send(check());
            siti = jaka;

            assertThat(answer(link, "RIGHT", Map.of()).words()).contains("Terima kasih");
            assertThat(Catalogue.list(
                            "SELECT DISTINCT role FROM study.journal_entry WHERE act = 'check.reply' AND office_id = '%s'"
                                    .formatted(company.office())))
                    .containsExactly("SYSTEM");
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void asksOnceMoreAndKeepsWhatWasTypedUntilThen() {
            var link = send(check());

            var asked = answer(link, "WITHDRAWN", Map.of("kata", "Sebentar", "seharusnya-1", "Tidak begitu"));
            assertThat(asked.words()).contains("Cabut wawancara Anda?", "tidak perlu memberi alasan", "kami hapus");
            assertThat(rows("answer", "member_check_reply")).isEmpty();

            var fields = new HashMap<String, String>();
            asked.page()
                    .select("form[action=/konfirmasi/cabut] input[type=hidden]")
                    .forEach(field -> fields.put(field.attr("name"), field.val()));
            fields.remove("_csrf");
            var back = siti.submit(REPLY, REPLY, fields);
            assertThat(back.page().select("#kata").text()).isEqualTo("Sebentar");
            assertThat(back.page().select("#seharusnya-1").text()).isEqualTo("Tidak begitu");
        }

        @Test
        void takesAllWordsOfTheInterviewAndOfTheCheck() {
            var check = check();
            var link = send(check);

            assertThat(withdraw(link).words()).contains("sudah dicabut", "tidak berakibat apa pun");
            assertThat(withdraw(link).words()).contains("sudah dicabut");

            for (var table : List.of(
                    "transcript_turn",
                    "member_check_summary",
                    "member_check_quotation",
                    "member_check_remark",
                    "member_check_correction")) {
                assertThat(rows("office_id", table)).as(table).isEmpty();
            }
            assertThat(rows("answer", "member_check_reply")).containsExactly("WITHDRAWN");
            assertThat(rows("interview_id", "interview_withdrawal")).containsExactly(last(interview));
            assertThat(rows("act", "journal_entry")).contains("interview.withdraw", "check.reply");
            assertThat(jaka.get(check).words())
                    .contains("mencabut wawancaranya lewat tautan")
                    .doesNotContain(SUMMARY);
            assertThat(jaka.get(page).words()).contains("wawancara ditarik", "cabut 1");
        }

        @Test
        void takesTheWordsOfAnAnswerAlongWhenItIsNotedElsewhere() {
            var check = check();
            var link = send(check);
            answer(link, "NOT_QUITE", Map.of("kata", "Kurang", "seharusnya-1", "Lain"));
            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-06"));

            for (var table : List.of(
                    "member_check_summary",
                    "member_check_quotation",
                    "member_check_remark",
                    "member_check_correction")) {
                assertThat(rows("office_id", table)).as(table).isEmpty();
            }
            assertThat(jaka.get(check).words()).contains("Wawancaranya ditarik");
            assertThat(answer(link, "RIGHT", Map.of()).words()).contains("Terima kasih");
        }

        @Test
        void leavesNoLinkOfAnInterviewThatIsGone() {
            var check = check();
            var link = send(check);
            jaka.submit(interview, interview + "/penarikan", Map.of("tanggal", "2026-01-06"));

            shown(open(link), new CheckProblem.LinkOver());
            shown(answer(link, "RIGHT", Map.of()), new CheckProblem.LinkOver());
            shown(withdraw(link), new CheckProblem.LinkOver());
            assertThat(jaka.submit(check, check + "/tautan", Map.of()).status()).isEqualTo(409);
            assertThat(report())
                    .singleElement()
                    .satisfies(one -> assertThat(one.isWithdrawn()).isTrue());
        }
    }

    @Nested
    class Reporting {
        @Test
        void givesAReportWhatCameBack() {
            answer(send(check()), "NOT_QUITE", Map.of("seharusnya-2", "Saya agak berani.", "kata", "Begitu"));
            transcript = transcript(interview(6));
            send(check());
            transcript = transcript(interview(7));
            check();

            var reported = report();

            assertThat(reported).extracting(MemberCheck::informant).containsExactly("05", "06");
            var reply = reported.getFirst().reply().orElseThrow();
            assertThat(reply.answer()).isEqualTo(Answer.NOT_QUITE);
            assertThat(reply.words()).isEqualTo("Begitu");
            assertThat(reply.corrections()).singleElement().satisfies(correction -> {
                assertThat(correction.said().informant()).isEqualTo("05");
                assertThat(correction.said().start()).isEqualTo(62);
                assertThat(correction.said().end()).isEqualTo(74);
                assertThat(correction.said().words()).isEqualTo("Saya berani.");
                assertThat(correction.instead()).isEqualTo("Saya agak berani.");
            });
            assertThat(reported.getLast().reply()).isEmpty();
        }

        @Test
        void givesOneOfEachInformantAboutWhatMayBeUsed() {
            var informant =
                    jaka.get(interview).page().select("a.govuk-back-link").attr("href");
            withdraw(send(check()));
            assertThat(report())
                    .singleElement()
                    .satisfies(one -> assertThat(one.isWithdrawn()).isTrue());

            transcript = transcript(meet(informant));
            assertThat(report()).isEmpty();
            answer(send(check()), "RIGHT", Map.of());
            send(check());

            assertThat(report())
                    .singleElement()
                    .satisfies(one -> assertThat(one.reply()).isEmpty());
        }
    }

    @Nested
    class Walls {
        private Actor system() {
            return new Actor(new AccountId(Ids.next()), company.office(), Role.SYSTEM, null);
        }

        private int narrowed(String link, String sql) {
            return Acting.as(
                    system(),
                    () -> transactions.in(Zone.STUDY, () -> {
                        database.sql(
                                        "SELECT set_config('badak.scope', 'link', true), set_config('badak.link', :digest, true)")
                                .param(
                                        "digest",
                                        CheckLink.read(link).orElseThrow().digest())
                                .query((_, _) -> true)
                                .list();
                        return database.sql(sql).query(Integer.class).single();
                    }));
        }

        /// Of everything that the study's role may read at all.
        @Test
        void aLinkIsShownNothingButItsOwnCheck() {
            var link = send(check());
            send(check());
            var tables = Catalogue.list("""
                    SELECT c.oid::regclass FROM pg_class AS c
                    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'office_id'
                    WHERE c.relkind IN ('r', 'p') AND has_table_privilege('badak_study', c.oid, 'SELECT') ORDER BY 1
                    """);

            assertThat(tables)
                    .hasSizeGreaterThan(30)
                    .filteredOn(table -> narrowed(link, "SELECT count(*) FROM " + table) > 0)
                    .containsExactlyInAnyOrder(
                            "registry.office_coverage",
                            "study.journal_head",
                            "study.member_check",
                            "study.member_check_link",
                            "study.member_check_quotation",
                            "study.member_check_summary");
            for (var table : List.of("member_check", "member_check_link", "member_check_summary")) {
                assertThat(narrowed(link, "SELECT count(*) FROM study." + table))
                        .isEqualTo(1);
            }
        }

        @Test
        void nobodyOfTheOfficeWritesAnInformantsAnswer() {
            send(check());

            for (var insert : List.of(
                    "INSERT INTO study.member_check_reply SELECT office_id, check_id, id, id, 'RIGHT', now() FROM study.member_check_link",
                    "INSERT INTO study.recording SELECT office_id, id, interview_id, 'OGG', 1, NULL, now(), id FROM study.member_check",
                    "INSERT INTO study.member_check_remark SELECT office_id, id, 'Bagus' FROM study.member_check",
                    "INSERT INTO study.member_check_correction SELECT office_id, id, 1, 'Bagus' FROM study.member_check")) {
                assertThatThrownBy(() -> company.the(Role.RESEARCHER)
                                .act(() -> transactions.in(
                                        Zone.STUDY, () -> database.sql(insert).update())))
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("row-level security");
            }
        }

        @Test
        void keepsTheWordsOfAnInterviewThatIsUsed() {
            check();

            var gone = company.the(Role.RESEARCHER)
                    .act(() -> transactions.in(
                            Zone.STUDY,
                            () -> database.sql("DELETE FROM study.member_check_summary")
                                    .update()));

            assertThat(gone).isZero();
        }
    }
}
