package id.badak.study.appraisal;

import static id.badak.cast.Refusals.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.badak.cast.Cast;
import id.badak.cast.Cast.Company;
import id.badak.cast.Catalogue;
import id.badak.cast.Inspected;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.database.CurrentDatabase;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.kernel.Language;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.study.evaluation.EvaluateCommand;
import id.badak.study.report.MethodPages;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;

@WithBadak
class AppraisalPagesTests {
    private static final String KIND = "PANGAN_IRT";
    private static final LocalDate SPRING = LocalDate.of(2023, 3, 4);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

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

    private static Map<String, String> planFields() {
        return new HashMap<>(Map.of(
                "operasi", UUID.randomUUID().toString(),
                "judul", "Apakah naik?",
                "rancangan", "Sebelum dan sesudah",
                "indikator", "Persen yang memenuhi",
                "uji", "newcombe\nfisher",
                "utama", "change.all",
                "satuan", "YEAR",
                "sebelum", "",
                "sesudah", ""));
    }

    private Visitor.Answer write(Map<String, String> fields) {
        return researcher.submit("/penelitian/rencana/baru", "/penelitian/rencana", fields);
    }

    private String plan() {
        return write(planFields()).path();
    }

    private Visitor.Answer lock(String plan, int edition, String reason) {
        return researcher.submit(plan, plan + "/kunci", Map.of("edisi", Integer.toString(edition), "alasan", reason));
    }

    private String lockedPlan() {
        var plan = plan();
        lock(plan, 1, "");
        return plan;
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Twenty-five facilities of which a third more meet the requirements two years later.
    private String dataset() {
        Inspected.many(company, 25, KIND, SPRING);
        Inspected.many(company, 25, KIND, SPRING.plusYears(1));
        return researcher
                .submit(
                        "/penelitian/baru",
                        "/penelitian",
                        Map.of("operasi", UUID.randomUUID().toString(), "nama", "Produksi", "rantai", "PRODUCTION"))
                .path();
    }

    private Visitor.Answer compute(String dataset, String plan) {
        return compute(dataset, plan, "YEAR");
    }

    private Visitor.Answer compute(String dataset, String plan, String unit) {
        return researcher.submit(
                dataset + "/hasil",
                dataset + "/hasil",
                Map.of(
                        "operasi",
                        UUID.randomUUID().toString(),
                        "rencana",
                        plan.isEmpty() ? "" : idOf(plan),
                        "satuan",
                        unit,
                        "benih",
                        "7",
                        "ulangan",
                        "200"));
    }

    private Document computed(String dataset, String plan) {
        var path = compute(dataset, plan).path();
        waitFor(path);
        return researcher.get(path).page();
    }

    private void waitFor(String result) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> researcher.get(result).words().contains("results.json"));
    }

    @Nested
    class Planning {
        @Test
        void keepsEachEditionAndLocksOne() {
            var plan = plan();
            var fields = planFields();
            fields.put("edisi", "1");
            fields.put("judul", "Apakah turun?");
            researcher.submit(plan, plan, fields);

            var locked = lock(plan, 2, "");

            assertThat(locked.words())
                    .contains("Rencana yang berlaku: edisi 2, Apakah turun?.", "Edisi 1: Apakah naik?, ")
                    .contains("sudah menghitung data beku 0 kali");
            assertThat(researcher.get("/penelitian/rencana").words()).contains("Apakah turun?", "Edisi 2. Dikunci");
        }

        @Test
        void isOneWhenTheFirstFormIsSentTwice() {
            var fields = planFields();

            assertThat(write(fields).path()).isEqualTo(write(fields).path());
            assertThat(researcher.get("/penelitian/rencana").page().select(".badak-queue__item"))
                    .hasSize(1);
        }

        @Test
        void refusesOtherWordsUnderTheSameForm() {
            var fields = planFields();
            write(fields);
            fields.put("judul", "Apakah turun?");

            shown(write(fields), new AppraisalProblem.WrittenMeanwhile(), "Apakah turun?");
        }

        @Test
        void findsPlansByTitle() {
            plan();

            assertThat(researcher.get("/penelitian/rencana?cari=NAIK").page().select(".badak-queue__item"))
                    .hasSize(1);
            assertThat(researcher.get("/penelitian/rencana?cari=lain").words()).contains("Tidak ada yang cocok");
        }

        @ParameterizedTest
        @CsvSource({
            "judul, '', Tulis paling banyak 500 huruf",
            "utama, ' ', Tulis satu sampai 50 baris",
            "uji, kira-kira, Uji \"kira-kira\" tidak dikenal",
            "satuan, ABAD, Pilih panjang masa",
            "sebelum, kemarin, Tulis masa seperti 2024",
            "operasi, x, Formulir ini sudah usang"
        })
        void saysWhatIsWrongAndKeepsTheRest(String field, String value, String sentence) {
            var fields = planFields();
            fields.put(field, value);

            var answer = write(fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains(sentence);
            assertThat(answer.page().select("#indikator").val()).isEqualTo("Persen yang memenuhi");
        }

        @Test
        void isSupersededWithAReasonOnly() {
            var plan = lockedPlan();
            var fields = planFields();
            fields.put("edisi", "1");
            researcher.submit(plan, plan, fields);

            shown(lock(plan, 2, " "), new AppraisalProblem.SayWhy());
            assertThat(lock(plan, 2, "Jenis sarana bertambah").words())
                    .contains("berlaku: edisi 2", "Alasan: Jenis sarana bertambah");
        }

        @Test
        void isLockedOnce() {
            var plan = lockedPlan();

            shown(
                    researcher.submit("/penelitian/rencana/baru", plan + "/kunci", Map.of("edisi", "1")),
                    new AppraisalProblem.AlreadyLocked());
        }

        @Test
        void isNotWrittenOverSomebodyElses() {
            var plan = plan();
            var fields = planFields();
            fields.put("edisi", "1");
            researcher.submit(plan, plan, fields);

            fields.put("judul", "Yang kedua");
            shown(researcher.submit(plan, plan, fields), new AppraisalProblem.WrittenMeanwhile(), "Yang kedua");
            shown(lock(plan, 1, ""), new AppraisalProblem.WrittenMeanwhile());
        }

        @Test
        void isAnotherOfficesWhereItIsNotThere() {
            var plan = plan();
            researcher = Visitor.signedIn(port, cast.inNewOffice().the(Role.RESEARCHER));

            shown(researcher.get(plan), new AppraisalProblem.UnknownPlan());
            shown(researcher.get(plan + "/1.yaml"), new AppraisalProblem.UnknownPlan());
        }

        @Test
        void leavesALineInTheJournal() {
            lockedPlan();

            assertThat(Catalogue.list("SELECT act FROM study.journal_entry WHERE office_id = '%s' ORDER BY sequence"
                            .formatted(company.office())))
                    .containsExactly("plan.write", "plan.lock");
        }
    }

    @Nested
    class Computing {
        @TempDir
        private Path folder;

        private byte[] fetch(String path) {
            return researcher.fetch(path, request -> request.GET()).body();
        }

        /// Every file, to the byte.
        @Test
        void givesWhatEvaluateGives() throws Exception {
            var plan = lockedPlan();
            var dataset = dataset();
            var page = computed(dataset, plan);
            Files.write(folder.resolve("data.csv"), fetch(dataset + "/data.csv"));
            Files.write(folder.resolve("plan.yaml"), fetch(plan + "/1.yaml"));

            var code = new CommandLine(new EvaluateCommand())
                    .execute(
                            "--input=" + folder.resolve("data.csv"),
                            "--plan=" + folder.resolve("plan.yaml"),
                            "--out=" + folder.resolve("out"),
                            "--seed=7",
                            "--replicates=200");

            assertThat(code).isZero();
            var links = page.select("a[download]").eachAttr("href");
            assertThat(links)
                    .extracting(AppraisalPagesTests::idOf)
                    .contains("results.json", "report.pdf", "report.docx");
            for (var link : links) {
                assertThat(fetch(link)).as(link).isEqualTo(Files.readAllBytes(folder.resolve("out/" + idOf(link))));
            }
            assertThat(page.text()).contains(Sha256.of(fetch(plan + "/1.yaml")).hex());
        }

        @Test
        void leadsFromANumberToItsRows() {
            var page = computed(dataset(), lockedPlan());

            var shares = page.selectFirst("tr[id=share.all.2023]");
            assertThat(shares).isNotNull();
            var rows = researcher.get(shares.select("a").attr("href"));

            assertThat(shares.text()).contains("/25");
            assertThat(rows.page().select("tbody tr")).hasSize(20);
            assertThat(researcher
                            .get(shares.select("a").attr("href") + "&halaman=2")
                            .page()
                            .select("tbody tr"))
                    .hasSize(5);
            assertThat(page.selectFirst("tr[id=change.all]").select("a").eachText())
                    .containsExactly("baris 2023", "baris 2024");
        }

        @Test
        void showsFiguresAndDeparturesFromThePlan() {
            var page = computed(dataset(), lockedPlan());

            assertThat(page.select(".badak-drawings svg[role=img] title")).isNotEmpty();
            assertThat(page.text())
                    .contains("Beda dari rencana", "tidak lebih awal daripada pemeriksaan terakhir")
                    .doesNotContain("ditemukan dengan mencari");
        }

        @Test
        void saysThatThereWasNoPlan() {
            var page = computed(dataset(), "");

            assertThat(page.text()).contains("Dihitung tanpa rencana", "Tidak ada rencana yang ditulis sebelumnya");
        }

        @Test
        void speaksEnglishToo() {
            var page = compute(dataset(), "").path();
            waitFor(page);

            var english = researcher.submit(page, "/bahasa", Map.of("kode", "en", "kembali", page));

            assertThat(english.words())
                    .contains("Computed without a plan", "Departures from the plan", "To keep in mind");
        }

        @Test
        void isOneWhenTheFormIsSentTwice() {
            var dataset = dataset();
            var fields =
                    Map.of("operasi", UUID.randomUUID().toString(), "satuan", "YEAR", "benih", "1", "ulangan", "200");
            var first = researcher.submit(dataset + "/hasil", dataset + "/hasil", fields);
            var second = researcher.submit(dataset + "/hasil", dataset + "/hasil", fields);

            assertThat(second.path()).isEqualTo(first.path());
            assertThat(researcher.get(dataset + "/hasil").page().select(".badak-queue__item"))
                    .hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({
            "benih, tujuh, Tulis bilangan bulat",
            "ulangan, 10, Tulis bilangan 200 sampai",
            "satuan, ABAD, Pilih panjang masa",
            "rencana, yang itu, Pilih rencana dari daftar",
            "operasi, x, Formulir ini sudah usang"
        })
        void saysWhatIsWrong(String field, String value, String sentence) {
            var dataset = dataset();
            var fields = new HashMap<>(
                    Map.of("operasi", UUID.randomUUID().toString(), "satuan", "YEAR", "benih", "1", "ulangan", "200"));
            fields.put(field, value);

            var answer = researcher.submit(dataset + "/hasil", dataset + "/hasil", fields);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains(sentence);
        }

        @Test
        void keepsTheChoiceOfNoPlan() {
            lockedPlan();
            var dataset = dataset();

            var answer = researcher.submit(
                    dataset + "/hasil",
                    dataset + "/hasil",
                    Map.of("operasi", UUID.randomUUID().toString(), "satuan", "YEAR", "benih", "x", "ulangan", "200"));

            assertThat(answer.page().select("#rencana option[selected]").eachText())
                    .containsExactly("Tanpa rencana");
        }

        @Test
        void isNotHeldAgainstADraft() {
            shown(compute(dataset(), plan()), new AppraisalProblem.NotLocked());
        }

        @Test
        void asksNoMonthsOfYears() {
            Inspected.many(company, 6, KIND, SPRING);
            var few = researcher
                    .submit(
                            "/penelitian/baru",
                            "/penelitian",
                            Map.of("operasi", UUID.randomUUID().toString(), "nama", "Sedikit", "rantai", "PRODUCTION"))
                    .path();

            shown(compute(few, "", "MONTH"), new AppraisalProblem.TooFine());
        }

        @Test
        void needsRows() {
            var dataset = dataset();
            researcher.submit(dataset, dataset + "/buang", Map.of("alasan", "Salah rantai"));

            var answer = researcher.submit(
                    "/penelitian/baru",
                    dataset + "/hasil",
                    Map.of("operasi", UUID.randomUUID().toString(), "satuan", "YEAR", "benih", "1", "ulangan", "200"));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.words()).contains("sudah dibuang");
            assertThat(researcher.get(dataset + "/hasil").page().select("#benih"))
                    .isEmpty();
        }

        /// Those that were taken are waited for, so that no other test meets a full thread.
        @Test
        void tellsWhenTooManyWait() {
            var dataset = dataset();
            var answer = compute(dataset, "");
            var last = answer.path();
            for (int i = 0; i < 30 && answer.status() != 409; i++) {
                last = answer.path();
                answer = compute(dataset, "");
            }

            shown(answer, new AppraisalProblem.TooManyWaiting());
            waitFor(last);
        }

        @Test
        void isAnotherDatasetsWhereItIsNotThere() {
            var dataset = dataset();
            var result = idOf(compute(dataset, "").path());
            var other = researcher
                    .submit(
                            "/penelitian/baru",
                            "/penelitian",
                            Map.of("operasi", UUID.randomUUID().toString(), "nama", "Lain", "rantai", "PRODUCTION"))
                    .path();

            shown(researcher.get(other + "/hasil/" + result), new AppraisalProblem.Unknown());
            shown(researcher.get(dataset + "/hasil/" + result + "/x.html"), new AppraisalProblem.Unknown());
        }

        @Test
        void takesAsManyStatementsForOneAsForMany() {
            var dataset = dataset();
            computed(dataset, "");
            var one = researcher.get(dataset + "/hasil").statements();
            computed(dataset, "");

            assertThat(researcher.get(dataset + "/hasil").statements()).isEqualTo(one);
        }
    }

    /// Computed apart from this program, in Python, from Fleiss' formula: n = 207.84.
    @Test
    void saysHowManyItTakes() {
        var words = researcher.get("/penelitian/rancangan").words();

        assertThat(words).contains("208 sarana pada setiap masa", "8 unit kerja mulai bergiliran selama 9 masa");
        assertThat(researcher.get("/penelitian/rancangan?sebelum=50&sesudah=50").words())
                .contains(MethodPages.sentence(Reason.NO_COMPARISON, Language.ID));
        assertThat(researcher.get("/penelitian/rancangan?korelasi=lima").words())
                .contains("Tulis angka dari 0 sampai 1")
                .doesNotContain("Jawabannya");
    }

    @Test
    void explainsEveryMethod() {
        var words = researcher.get("/penelitian/metode").words();

        for (var method : Method.values()) {
            assertThat(words).contains(method.code() + ": " + method.source());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE study.plan SET body = 'lain'",
                "UPDATE study.plan_lock SET sha256 = repeat('0', 64)",
                "UPDATE study.appraisal SET seed = 2",
                "UPDATE study.appraisal_end SET outcome = 'DONE'",
                "UPDATE study.appraisal_file SET content = ''",
                "DELETE FROM study.plan_lock",
                "DELETE FROM study.appraisal_file"
            })
    void isEditedByNobody(String sql) {
        assertThatThrownBy(() -> company.the(Role.RESEARCHER)
                        .act(() -> transactions.in(
                                Zone.STUDY, () -> database.sql(sql).update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
