package id.badak.study.claim;

import static id.badak.cast.Refusals.shown;
import static id.badak.cast.StudyStory.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.Inspected;
import id.badak.cast.StudyStory;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

@WithBadak
class ClaimPagesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private CurrentDatabase database;

    private Company company;
    private StudyStory story;
    private Visitor jaka;
    private String study;
    private String theme;
    private String asks;
    private String ownerInterview;
    private String officers;
    private String owners;

    /// An officer and an owner, each with words of one theme that two people coded.
    @BeforeEach
    void aCodedStudy() {
        company = cast.inNewOffice();
        story = StudyStory.begin(port, company);
        jaka = story.one();
        study = story.path();
        theme = story.code("Keberanian", "SELECTIVE", "");
        asks = story.code("berani bertanya", "OPEN", story.code("Bertanya", "AXIAL", theme));
        officers = story.coded(
                story.desk(story.interview(story.informant(1, "OFFICER", ""), "VIDEO"), "Mereka bertanya."), asks, 15);
        ownerInterview = story.interview(story.informant(2, "PRODUCER", "2024-01"), "VIDEO");
        owners = story.coded(story.desk(ownerInterview, "Saya berani sekarang."), asks, 11);
    }

    private Visitor.Answer write(Map<String, String> fields) {
        return jaka.submit(study + "/tema/" + theme, study + "/tema/" + theme, fields);
    }

    private Map<String, String> themeFields() {
        return new HashMap<>(
                Map.of("edisi", "0", "perubahan", "Dari diam menjadi bertanya", "kutipan-" + owners, "FOR"));
    }

    private String paper() {
        jaka.submit(
                study + "/dokumen",
                study + "/dokumen",
                Map.of("nomor", "0", "edisi", "0", "judul", "Laporan 2024", "tanggal", "2024", "isi", "Naik."));
        return "1";
    }

    private Map<String, String> claimFields() {
        return new HashMap<>(
                Map.of("operasi", operation(), "edisi", "0", "pernyataan", "Pemilik berani bertanya.", "tema", theme));
    }

    private Visitor.Answer create(Map<String, String> fields) {
        return jaka.submit(study + "/klaim/baru", study + "/klaim", fields);
    }

    /// A claim that quotes both and names a document.
    private String claim() {
        paper();
        var fields = claimFields();
        fields.put("kutipan-" + owners, "ya");
        fields.put("kutipan-" + officers, "ya");
        fields.put("dokumen-1", "ya");
        return create(fields).path().replaceAll("\\?.*", "");
    }

    private static Visitor.Answer judge(Visitor by, String claim, String owners, String officers, String documents) {
        return by.submit(
                claim,
                claim + "/triangulasi",
                Map.of(
                        "edisi", "1",
                        "posisi-owners", owners,
                        "posisi-officers", officers,
                        "posisi-documents", documents,
                        "memo", "Ketiganya dibaca."));
    }

    private static Visitor.Answer infer(Visitor by, String claim, String fit) {
        return by.submit(
                claim,
                claim + "/simpulan",
                Map.of("edisi", "1", "kecocokan", fit, "simpulan", "Kata-kata saja yang berbicara."));
    }

    private List<String> rows(String column, String table) {
        return Catalogue.list(
                "SELECT %s FROM study.%s WHERE office_id = '%s' ORDER BY 1".formatted(column, table, company.office()));
    }

    /// An address of any length would not be sent: what was typed would be kept, and answered as an accident.
    @Test
    void goesBackToAnInformantAndNotToWhateverWasTypedInTheirPlace() {
        var claim = claimFields();
        claim.put("informan", "panjang".repeat(2_000));
        var theme = themeFields();
        theme.put("informan", "panjang".repeat(2_000));

        assertThat(create(claim).status()).isEqualTo(200);
        assertThat(write(theme).status()).isEqualTo(200);
    }

    /// A form may say any id: one that is still coded blind is as unknown as one that nobody made.
    @Test
    void quotesNothingThatMayNotBeRead() {
        var third = story.desk(story.interview(story.informant(3, "OFFICER", ""), "VIDEO"), "Rahasia kenari.");
        StudyStory.sit(jaka, third);
        for (var coding : List.of(StudyStory.mark(jaka, third, asks, 0, 7), StudyStory.operation())) {
            var claim = claimFields();
            claim.put("kutipan-" + coding, "ya");
            var theme = themeFields();
            theme.put("kutipan-" + coding, "FOR");

            shown(create(claim), new ClaimProblem.Unknown());
            shown(write(theme), new ClaimProblem.Unknown());
        }
        assertThat(rows("edition", "theme")).isEmpty();
        assertThat(rows("edition", "claim_edition")).isEmpty();
    }

    @Nested
    class Themes {
        @Test
        void showsWordsForAndAgainstInAMatrix() {
            var fields = themeFields();
            fields.put("kutipan-" + officers, "AGAINST");
            write(fields);

            var row = jaka.get(study + "/tema").page().select("tbody tr").first();

            assertThat(row.select("th, td").eachText())
                    .containsExactly(
                            "Keberanian",
                            "Bertanya",
                            "Dari diam menjadi bertanya",
                            "“Saya berani” informan 02, pelaku usaha produksi",
                            "“Mereka bertanya” informan 01, petugas");
        }

        @Test
        void keepsWhatWasChosenOfOthersThanAreOnThePage() {
            write(themeFields());
            var fields = themeFields();
            fields.put("edisi", "1");
            fields.remove("kutipan-" + owners);
            fields.put("kutipan-" + officers, "FOR");

            write(fields);

            assertThat(jaka.get(study + "/tema").words()).contains("Saya berani", "Mereka bertanya");
            assertThat(rows("edition", "theme")).containsExactly("1", "2");
        }

        @Test
        void offersNoWordsThatAreStillCodedBlind() {
            var third = story.desk(story.interview(story.informant(3, "OFFICER", ""), "VIDEO"), "Rahasia kenari.");
            StudyStory.sit(jaka, third);
            StudyStory.mark(jaka, third, theme, 0, 7);

            assertThat(jaka.get(study + "/tema/" + theme + "?informan=03").words())
                    .doesNotContain("Rahasia");
        }

        @Test
        void offersNoWordsThatSomebodyDecidedAgainst() {
            var third = story.desk(story.interview(story.informant(3, "OFFICER", ""), "VIDEO"), "Melantur saja.");
            StudyStory.sit(jaka, third);
            StudyStory.sit(story.other(), third);
            var coding = StudyStory.mark(jaka, third, asks, 0, 8);
            StudyStory.finish(jaka, third);
            StudyStory.finish(story.other(), third);
            var offered = study + "/tema/" + theme + "?informan=03";
            assertThat(jaka.get(offered).words()).contains("Melantur");

            jaka.submit(
                    third + "/beda",
                    third + "/beda/" + coding + "/putusan",
                    Map.of("putusan", "DROPPED", "memo", "Bukan tentang itu"));

            assertThat(jaka.get(offered).words()).doesNotContain("Melantur");
        }

        @Test
        void losesWordsThatTheirInformantTookBack() {
            write(themeFields());

            jaka.submit(ownerInterview, ownerInterview + "/penarikan", Map.of("tanggal", "2026-02-01"));

            assertThat(rows("coding_id", "theme_quotation")).isEmpty();
            assertThat(jaka.get(study + "/tema").words()).doesNotContain("Saya berani");
        }

        @Test
        void takesNoMoreStatementsForMoreThemesAndTurnsPages() {
            write(themeFields());
            var one = jaka.get(study + "/tema").statements();
            for (int number = 2; number <= 21; number++) {
                var code = story.code("Tema " + number, "SELECTIVE", "");
                jaka.submit(
                        study + "/tema/" + code,
                        study + "/tema/" + code,
                        Map.of("edisi", "0", "perubahan", "Berubah", "kutipan-" + owners, "FOR"));
            }

            var many = jaka.get(study + "/tema");
            assertThat(many.statements()).isEqualTo(one);
            assertThat(many.page().select("tbody tr")).hasSize(20);
            assertThat(jaka.get(study + "/tema?halaman=2").page().select("tbody tr"))
                    .hasSize(1);
        }

        @Test
        void asksForTheChange() {
            var answer = write(Map.of("edisi", "0", "perubahan", ""));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("tidak boleh kosong");
        }

        @Test
        void doesNotWriteOverAnother() {
            write(themeFields());

            shown(write(themeFields()), new ClaimProblem.WrittenMeanwhile(), "Dari diam menjadi bertanya");
        }

        @Test
        void knowsNoOtherCode() {
            shown(jaka.get(study + "/tema/" + operation()), new ClaimProblem.Unknown());
        }
    }

    @Nested
    class Judging {
        @Test
        void showsWhereEachSourceStandsAndWhoSaysSo() {
            var claim = claim();

            judge(jaka, claim, "AGREE", "PARTIAL", "DISSONANT");

            assertThat(jaka.get(study + "/klaim")
                            .page()
                            .select("table")
                            .first()
                            .select("td")
                            .eachText())
                    .startsWith("sejalan", "sebagian", "bertentangan", "D1")
                    .last()
                    .asString()
                    .contains("Ketiganya dibaca.", company.the(Role.RESEARCHER).name());
        }

        @Test
        void namesTheSourceThatHasNotSpoken() {
            var fields = claimFields();
            fields.put("kutipan-" + owners, "ya");
            var claim = create(fields).path().replaceAll("\\?.*", "");

            var answer = judge(jaka, claim, "AGREE", "AGREE", "SILENT");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("Tidak ada (lagi) kutipan petugas");
            assertThat(answer.page().select("#memo").text()).isEqualTo("Ketiganya dibaca.");
            assertThat(rows("memo", "claim_position")).isEmpty();
        }

        @Test
        void refusesWhoMentoredAnInformantThatIsQuoted() {
            var udin = Visitor.signedIn(port, company.hire(Role.RESEARCHER, "Bang Udin"));
            var desk = story.desk(story.interview(story.informant(3, "OFFICER", ""), "VIDEO"), "Dapurnya rapi.");
            udin.submit(desk, desk + "/pernyataan", Map.of("sikap", "MENTORED"));
            var fields = claimFields();
            fields.put("kutipan-" + story.coded(desk, asks, 8), "ya");
            var claim = create(fields).path().replaceAll("\\?.*", "");

            var judged = judge(udin, claim, "SILENT", "AGREE", "SILENT");
            var inferred = infer(udin, claim, "SILENT");

            assertThat(judged.status()).isEqualTo(409);
            assertThat(judged.words()).contains("Bang Udin mendampingi informan 03");
            assertThat(inferred.words()).contains("Bang Udin mendampingi informan 03");
            assertThat(rows("fit", "claim_inference")).isEmpty();
            assertThat(judge(jaka, claim, "SILENT", "AGREE", "SILENT").words()).contains("Penilaian tersimpan.");
        }

        @Test
        void asksForEveryPositionAndAMemo() {
            shown(judge(jaka, claim(), "AGREE", "", "AGREE"), new ClaimProblem.SayWhy());
        }

        @Test
        void isDoneAgainForAnotherEdition() {
            var claim = claim();
            judge(jaka, claim, "AGREE", "AGREE", "AGREE");
            var fields = claimFields();
            fields.put("edisi", "1");
            fields.put("pernyataan", "Pemilik lebih berani bertanya.");
            jaka.submit(claim, claim, fields);

            assertThat(jaka.get(claim).words()).contains("Kedudukan sumber belum dinilai.");
            shown(judge(jaka, claim, "AGREE", "AGREE", "AGREE"), new ClaimProblem.WrittenMeanwhile());
        }

        @Test
        void letsNobodyJudgeInTheNameOfAnother() {
            var claim = claim();
            var colleague = Catalogue.list(
                            "SELECT id FROM registry.account WHERE office_id = '%s' AND name = 'Mbak Ani'"
                                    .formatted(company.office()))
                    .getFirst();
            var sql = """
                    INSERT INTO study.claim_position (office_id, claim_id, edition, number, owners, officers, documents,
                                                      memo, judged_by, judged_at)
                    VALUES ('%s', '%s', 1, 1, 'AGREE', 'AGREE', 'AGREE', 'm', '%s', now())
                    """.formatted(company.office(), claim.substring(claim.lastIndexOf('/') + 1), colleague);

            assertThatThrownBy(() -> company.the(Role.RESEARCHER)
                            .act(() -> transactions.in(
                                    Zone.STUDY, () -> database.sql(sql).update())))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Nested
    class Inferring {
        @Test
        void leavesWordsWithoutNumbersSilent() {
            var claim = claim();

            var refused = infer(jaka, claim, "CONFIRM");
            var kept = infer(jaka, claim, "SILENT");

            assertThat(refused.words()).contains("Hanya satu sisi yang berbicara");
            assertThat(kept.words()).contains("Simpulan tersimpan.");
            assertThat(jaka.get(study + "/klaim").words()).contains("satu sisi diam", "Kata-kata saja yang berbicara.");
        }

        @Test
        void takesNoMoreStatementsForMoreClaims() {
            claim();
            var one = jaka.get(study + "/klaim").statements();
            create(claimFields());
            create(claimFields());

            assertThat(jaka.get(study + "/klaim").statements()).isEqualTo(one);
        }

        @Test
        void turnsPagesInTheirOrder() {
            for (int number = 1; number <= 21; number++) {
                create(claimFields());
            }

            var first = jaka.get(study + "/klaim");
            assertThat(first.page().select("tbody th").text()).contains("K20").doesNotContain("K21");
            assertThat(first.page().select("a[href*=halaman=2]")).isNotEmpty();
            assertThat(jaka.get(study + "/klaim?halaman=2")
                            .page()
                            .select("tbody th")
                            .text())
                    .contains("K21")
                    .doesNotContain("K20");
        }

        @Test
        void isNoMoreWhenItsClaimIsEnded() {
            var claim = claim();

            jaka.submit(claim, claim + "/tutup", Map.of("alasan", "Terlalu luas."));

            assertThat(jaka.get(study + "/klaim").words()).contains("Belum ada pernyataan.");
            shown(jaka.get(claim), new ClaimProblem.Unknown());
            assertThat(rows("reason", "claim_end")).containsExactly("Terlalu luas.");
        }
    }

    @Nested
    class NumbersBeside {
        private String dataset() {
            Inspected.many(company, 25, "PANGAN_IRT", LocalDate.of(2023, 3, 4));
            Inspected.many(company, 25, "PANGAN_IRT", LocalDate.of(2024, 3, 4));
            var dataset = jaka.submit(
                            "/penelitian/baru",
                            "/penelitian",
                            Map.of("operasi", operation(), "nama", "Produksi", "rantai", "PRODUCTION"))
                    .path();
            compute(dataset, "1");
            return dataset.substring(dataset.lastIndexOf('/') + 1);
        }

        private void compute(String dataset, String seed) {
            var result = jaka.submit(
                            dataset + "/hasil",
                            dataset + "/hasil",
                            Map.of(
                                    "operasi", operation(),
                                    "rencana", "",
                                    "satuan", "YEAR",
                                    "benih", seed,
                                    "ulangan", "200"))
                    .path();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> jaka.get(result).words().contains("results.json"));
        }

        private void choose(String dataset) {
            jaka.submit(study + "/klaim", study + "/klaim/angka", Map.of("edisi", "0", "data", dataset));
        }

        private Visitor.Answer freeze() {
            var seen = jaka.get(study + "/klaim")
                    .page()
                    .select("input[name=hasil]")
                    .val();
            return jaka.submit(study + "/klaim", study + "/klaim/angka/beku", Map.of("hasil", seen));
        }

        @Test
        void standsBesideTheWordsWithNAndInterval() {
            choose(dataset());
            var fields = claimFields();
            fields.put("kutipan-" + owners, "ya");
            fields.put("angka-change.all", "ya");
            var claim = create(fields).path().replaceAll("\\?.*", "");

            infer(jaka, claim, "DISCORDANT");

            assertThat(jaka.get(study + "/klaim").words())
                    .contains("change.all", "tidak sejalan", "/25", "Angka ini masih hidup");
        }

        @Test
        void staysWhatItWasOnceItIsFrozen() {
            var dataset = dataset();
            choose(dataset);
            freeze();
            var pinned = rows("sha256", "number_freeze");

            compute("/penelitian/" + dataset, "2");

            assertThat(jaka.get(study + "/klaim").words())
                    .contains("Dibekukan", pinned.getFirst().substring(0, 12));
        }

        @Test
        void isTheLatestUntilThen() {
            var dataset = dataset();
            choose(dataset);
            var before = jaka.get(study + "/klaim")
                    .page()
                    .select("input[name=hasil]")
                    .val();
            compute("/penelitian/" + dataset, "2");

            shown(
                    jaka.submit(study + "/klaim", study + "/klaim/angka/beku", Map.of("hasil", before)),
                    new ClaimProblem.WrittenMeanwhile());
            assertThat(jaka.get(study + "/klaim")
                            .page()
                            .select("input[name=hasil]")
                            .val())
                    .isNotEqualTo(before);
        }

        @Test
        void isNotChosenOfWhatWasNeverComputed() {
            shown(
                    jaka.submit(study + "/klaim", study + "/klaim/angka", Map.of("edisi", "0", "data", operation())),
                    new ClaimProblem.NoNumbers());
        }
    }

    @Nested
    class IntoTheReport {
        @BeforeEach
        void aDesign() {
            jaka.submit(
                    study + "/rancangan",
                    study + "/rancangan",
                    Map.of("edisi", "0", "latar", "l", "pendekatan", "p", "masa", "m", "bulan", "6"));
        }

        private Visitor.Answer ask() {
            return jaka.submit(study + "/laporan", study + "/laporan", Map.of("operasi", operation()));
        }

        @Test
        void goesWithWhoJudgedAndInferred() {
            write(themeFields());
            var claim = claim();
            judge(jaka, claim, "AGREE", "PARTIAL", "DISSONANT");
            infer(story.other(), claim, "SILENT");

            var report = ask().path();
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> jaka.get(report).words().contains("results.json"));

            assertThat(jaka.get(report + "/report.html").words())
                    .contains("Dari diam menjadi bertanya", "Pemilik berani bertanya.", "Ketiganya dibaca.")
                    .contains("Kata-kata saja yang berbicara.", "Mbak Ani", "Laporan 2024");
        }

        @Test
        void waitsForWhatWasNotJudgedOrInferred() {
            var claim = claim();

            shown(ask(), new ClaimProblem.Unjudged("K1"));
            judge(jaka, claim, "AGREE", "PARTIAL", "DISSONANT");
            shown(ask(), new ClaimProblem.Uninferred("K1"));
        }

        @Test
        void isToldOfWordsOfAnEarlierEdition() {
            write(themeFields());
            story.coded(story.desk(ownerInterview, "Sekarang saya berani."), asks, 8);

            var answer = ask();

            shown(answer, new ClaimProblem.StaleQuotation("Keberanian"));
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .endsWith("/tema");
            assertThat(jaka.get(study + "/tema").words()).contains("Kutipan dari edisi naskah lama");
        }

        /// The one source that spoke has spoken no more.
        @Test
        void asksForAnotherJudgementWhenWhoIsQuotedWithdrew() {
            var claim = claim();
            judge(jaka, claim, "AGREE", "PARTIAL", "DISSONANT");
            infer(jaka, claim, "SILENT");

            jaka.submit(ownerInterview, ownerInterview + "/penarikan", Map.of("tanggal", "2026-02-01"));
            var answer = ask();

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("pernyataan K1", "Tidak ada (lagi) kutipan pelaku usaha");
            assertThat(answer.page().select(".govuk-error-summary a").attr("href"))
                    .endsWith("/klaim");
        }
    }

    @Nested
    class Documents {
        @Test
        void takeNoMoreStatementsForMoreAndTurnPages() {
            paper();
            var one = jaka.get(study + "/dokumen").statements();
            for (int number = 2; number <= 21; number++) {
                paper();
            }

            var many = jaka.get(study + "/dokumen");
            assertThat(many.statements()).isEqualTo(one);
            assertThat(many.page().select(".badak-queue__item")).hasSize(20);
            assertThat(jaka.get(study + "/dokumen?halaman=2").page().select(".badak-queue__item"))
                    .hasSize(1);
        }

        @Test
        void keepsEachEdition() {
            paper();
            jaka.submit(
                    study + "/dokumen?nomor=1",
                    study + "/dokumen",
                    Map.of("nomor", "1", "edisi", "1", "judul", "Laporan", "tanggal", "2024", "isi", "Turun."));

            assertThat(jaka.get(study + "/dokumen").words()).contains("D1 · Laporan 2024 Turun.");
            assertThat(rows("edition", "paper")).containsExactly("1", "2");
        }

        @Test
        void saysThatThereIsNone() {
            assertThat(jaka.get(study + "/dokumen").words()).contains("Belum ada dokumen.");
            assertThat(jaka.get(study + "/klaim").words()).contains("Belum ada pernyataan.");
        }

        @Test
        void saysWhatIsMissing() {
            var answer = jaka.submit(
                    study + "/dokumen", study + "/dokumen", Map.of("nomor", "0", "edisi", "0", "judul", "Laporan"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#judul").val()).isEqualTo("Laporan");
        }
    }
}
