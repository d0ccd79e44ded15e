package id.badak.study.evaluation;

import static id.badak.study.statistics.Oracle.number;
import static id.badak.study.statistics.Oracle.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.dataset.PanelSpecimens;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.data.Offset;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From a table to the files: the numbers are R's, whoever runs it gets the same bytes, and what is
/// wrong is said with row and column.
class EvaluatePanelTests {
    private static final Path SCHEMA = Path.of("docs", "evaluate-panel.schema.json");
    private static final Offset<Double> NEAR = Offset.offset(1e-9);
    private static final String PLAN = """
            dated: 2023-01-01
            title: Rencana contoh
            design: mulai bertahap
            indicators: [Sarana yang memenuhi]
            tests: [newcombe, callaway-sant-anna, newey-west]
            primary: [staggered.overall, change.all, did.difference]
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void writesEveryFile() throws IOException {
        assertThat(evaluate(_ -> true)).isZero();
        assertThat(folder.resolve("hasil").toFile().list())
                .containsExactlyInAnyOrder(
                        "results.json",
                        "report.html",
                        "report.pdf",
                        "report.docx",
                        "findings.xlsx",
                        "figure-1.svg",
                        "figure-1.en.svg",
                        "figure-2.svg",
                        "figure-2.en.svg",
                        "figure-3.svg",
                        "figure-3.en.svg",
                        "figure-4.svg",
                        "figure-4.en.svg");
        assertThat(said.toString()).contains("Selesai", "Done");
        assertThat(complained.toString()).contains("Membaca panel.csv", "Reading panel.csv", "Menulis laporan");
    }

    @Test
    void staggeredResultsAreThoseOfR() throws IOException {
        evaluate(_ -> true);
        var results = results();
        same(results, "staggered.overall", "value", number("C", "simple ATT (group-size weights)"));
        same(
                results,
                "staggered.overall-facility",
                "standardError",
                numbers("C", "simple ATT se (weights known), se (weights estimated)")
                        .getLast());
        for (int event = 0; event <= 5; event++) {
            same(results, "staggered.event.+" + event, "value", number("C", "event e = " + event));
        }
        same(results, "staggered.group.2023-Q3", "value", number("C", "group 3"));
        same(results, "staggered.two-way", "value", number("C", "TWFE coef"));
        same(
                results,
                "dose.visits.odds",
                "value",
                numbers("F", "OR per session, CI Wald").getFirst(),
                1e-7);
        same(results, "dose.visits.points", "value", number("F", "average marginal effect"), 1e-7);
        assertThat(estimate(results, "dose.visits.line").at("/p/0/value").asDouble())
                .isCloseTo(numbers("F", "LRT linear chi2,p").getLast(), Offset.offset(1e-7));
    }

    /// The oracle compares quarter 2 with 6, those who began in 3 with those who never did.
    @Test
    void twoPeriodsAreThoseOfR() throws IOException {
        var plan = PLAN + "before: 2023-Q2\nafter: 2024-Q2\n";
        evaluate(row -> row.began() == 0 || row.began() == 3, "--plan", write("plan.yaml", plan));
        var results = results();
        same(results, "did.difference", "value", number("B", "DiD of means"));
        same(results, "did.difference", "standardError", number("B", "CR2 office se"));
        assertThat(estimate(results, "did.difference").at("/p/0/value").asDouble())
                .isCloseTo(numbers("B", "CR2 Satterthwaite t,df,p").getLast(), NEAR);
        assertThat(estimate(results, "did.wild").at("/p/0/value").asDouble())
                .isCloseTo(number("B2", "p symmetric = mean(|t*|>=|t0|-1e-9)"), NEAR);
        assertThat(results.at("/deviations")
                        .valueStream()
                        .map(one -> one.get("kind").asString() + " "
                                + one.get("what").asString()))
                .contains(
                        "PLANNED_NOT_DONE newey-west",
                        "PLANNED_NOT_DONE callaway-sant-anna",
                        "PLANNED_NOT_DONE staggered.overall",
                        "DONE_NOT_PLANNED cr2")
                .doesNotContain("DONE_NOT_PLANNED newcombe", "PLANNED_NOT_DONE did.difference");
    }

    @Test
    void resultsFollowTheSchema() throws IOException {
        evaluate(_ -> true, "--plan", write("plan.yaml", PLAN));
        var schema = new Schema(JsonMapper.shared().readTree(Files.readString(SCHEMA)));
        var results = results();
        assertThat(schema.violations(results)).isEmpty();
        assertThat(results.at("/dataset/rows").asInt()).isEqualTo(1920);
        assertThat(results.at("/dataset/facilities").asInt()).isEqualTo(240);
        assertThat(results.at("/provenance/plan").asString()).hasSize(64);
        assertThat(results.at("/estimates")
                        .valueStream()
                        .allMatch(one ->
                                one.get("withheld").isNull() == one.get("p").isArray()))
                .isTrue();
    }

    @Test
    void sameSeedSameBytesAndAnotherSeedOthers() throws IOException {
        evaluate(_ -> true, "--out", folder.resolve("satu").toString(), "--seed", "7");
        evaluate(_ -> true, "--out", folder.resolve("dua").toString(), "--seed", "7");
        evaluate(_ -> true, "--out", folder.resolve("tiga").toString(), "--seed", "8");
        try (var files = Files.list(folder.resolve("satu"))) {
            assertThat(files)
                    .hasSize(13)
                    .allSatisfy(file -> assertThat(folder.resolve("dua").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
        assertThat(bootstrap("tiga")).isNotEqualTo(bootstrap("satu"));
    }

    private double bootstrap(String out) throws IOException {
        var results = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve(out).resolve("results.json")));
        return estimate(results, "change.all.bootstrap-office")
                .get("standardError")
                .asDouble();
    }

    @Test
    void reportHoldsBothLanguagesAndNothingFromElsewhere() throws IOException {
        evaluate(_ -> true);
        assertThat(Files.readString(folder.resolve("hasil/report.html")))
                .contains("lang=\"id\"", "lang=\"en\"", "Mulai bertahap", "Tidak ada rencana", "No plan was written")
                .contains("1.920 pemeriksaan pada 240 sarana", "1,920 inspections of 240 facilities")
                .doesNotContain("⟨", "src=", "<script", "@import", "url(", "S-1", "Kantor 1");
    }

    @Test
    void pdfOpensAndHoldsTheSentences() throws IOException {
        evaluate(_ -> true);
        try (var pdf = Loader.loadPDF(folder.resolve("hasil/report.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("Melampaui variasi acak", "Beyond chance variation", "Callaway", "Newcombe");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void reportFillsTheListsFromItselfAndLeavesGaps() throws IOException {
        evaluate(_ -> true);
        assertThat(Files.readString(folder.resolve("hasil/report.html")))
                .contains("Daftar lapor TREND", "Daftar lapor STROBE", "240 sarana dari 12 unit kerja")
                .contains("1.920 baris dibaca; 1.920 dihitung", "Write who paid and what part they had.")
                .doesNotContain("menyebut temuan utama: ");
        evaluate(_ -> true, "--plan", write("plan.yaml", PLAN));
        assertThat(Files.readString(folder.resolve("hasil/report.html")))
                .contains("menyebut temuan utama: staggered.overall, change.all, did.difference");
    }

    @Test
    void documentHoldsWhatThePageHolds() throws IOException {
        evaluate(_ -> true);
        try (var document = new XWPFDocument(Files.newInputStream(folder.resolve("hasil/report.docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Melampaui variasi acak", "Beyond chance variation", "Callaway", "Newcombe");
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .contains("Heading1", "Heading2", "Heading3");
            assertThat(document.getTables())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(document.getAllPictures()).hasSize(8);
            assertThat(document.getDocument().xmlText()).contains("descr=\"");
        }
    }

    @Test
    void sheetHoldsEveryFindingUnrounded() throws IOException {
        evaluate(_ -> true);
        var change = estimate(results(), "change.all");
        try (var workbook = new ReadableWorkbook(Files.newInputStream(folder.resolve("hasil/findings.xlsx")))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Temuan", "Findings");
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1 + results().get("estimates").size());
            var row = rows.stream()
                    .filter(one -> one.getCellText(0).equals("change.all"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCellAsNumber(3).orElseThrow().doubleValue())
                    .isCloseTo(change.get("value").asDouble(), Offset.offset(1e-12));
            assertThat(row.getCellAsNumber(10).orElseThrow().longValue()).isEqualTo(240);
            assertThat(row.getCellText(14)).isEqualTo("pooled-z");
        }
    }

    /// Of the made-up panel: three quarters before the begin the mentored fell by 25 points beside
    /// the others.
    @Test
    void neverSaysMoreThanTheNumbersCarry() throws IOException {
        evaluate(_ -> true);
        var results = results();
        assertThat(verdict(results, "staggered.overall")).isEqualTo("DOUBTFUL");
        assertThat(verdict(results, "change.all")).isEqualTo("SHOWN_MORE");
        evaluate(row -> row.office() < 5 && row.began() != 7);
        results = results();
        assertThat(verdict(results, "change.all")).isIn("DEPENDS", "NOT_SHOWN");
        assertThat(results.at("/conclusions/en").toString()).doesNotContain("⟨");
    }

    private static String verdict(JsonNode results, String id) {
        return results.at("/conclusions/id")
                .valueStream()
                .filter(one -> one.get("estimate").asString().equals(id))
                .map(one -> one.get("verdict").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatCannotBeEstimatedIsSaid() throws IOException {
        evaluate(row -> row.quarter() == 1);
        var results = results();
        assertThat(estimate(results, "change.all").get("withheld").asString()).isEqualTo("one-period");
        assertThat(estimate(results, "paired.all").get("withheld").asString()).isEqualTo("one-period");
        assertThat(estimate(results, "did.difference").get("withheld").asString())
                .isEqualTo("one-period");
        assertThat(Files.readString(folder.resolve("hasil/report.html")))
                .contains("Datanya hanya dari satu masa")
                .doesNotContain("NaN", "Infinity", "⟨");
        var schema = new Schema(JsonMapper.shared().readTree(Files.readString(SCHEMA)));
        assertThat(schema.violations(results)).isEmpty();
    }

    @Test
    void refusesABadTableAndWritesNothing() throws IOException {
        var table = write("rusak.csv", "facility,office,kind,date,compliant\nA,B,C,2024-13-01,1\n");
        assertThat(run("--input", table, "--out", folder.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("hasil")).doesNotExist();
        assertThat(complained.toString())
                .contains(
                        "rusak.csv, baris 2, kolom date: \"2024-13-01\" bukan tanggal. Tulis seperti 2024-03-01.",
                        "rusak.csv, row 2, column date: \"2024-13-01\" is no date. Write it as 2024-03-01.",
                        "Tidak ada yang ditulis.");
    }

    @Test
    void refusesAnEmptyTable() throws IOException {
        assertThat(run(
                        "--input",
                        write("kosong.csv", ""),
                        "--out",
                        folder.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("tidak memuat satu pemeriksaan pun");
    }

    @Test
    void refusesABadMapAndABadPlan() throws IOException {
        assertThat(evaluate(_ -> true, "--plan", write("plan.yaml", PLAN.replace("newcombe", "tebakan"))))
                .isEqualTo(2);
        assertThat(complained.toString())
                .contains("plan.yaml, baris 5, isian tests[0]: Tidak dikenal. Pilih salah satu: wilson");
        assertThat(evaluate(_ -> true, "--plan", write("plan.yaml", PLAN.replace("2023-01-01", "kemarin"))))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("Harus tanggal seperti 2024-03-01, bukan \"kemarin\"");
        assertThat(evaluate(_ -> true, "--plan", write("kosong.yaml", " \n"))).isEqualTo(2);
        assertThat(evaluate(
                        _ -> true, "--plan", folder.resolve("tidak-ada.yaml").toString()))
                .isEqualTo(2);
        assertThat(evaluate(_ -> true, "--replicates", "5")).isEqualTo(2);
        assertThat(complained.toString())
                .contains("berkas kosong", "tidak ada atau tidak dapat dibaca", "di luar batas");
        assertThat(folder.resolve("hasil")).doesNotExist();
    }

    private int evaluate(Predicate<PanelSpecimens.Row> wanted, String... more) throws IOException {
        var table = Files.write(folder.resolve("panel.csv"), PanelSpecimens.table(wanted));
        var arguments = new ArrayList<>(
                List.of("--input", table.toString(), "--columns", write("peta.yaml", PanelSpecimens.QUARTERS)));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--out")) {
            arguments.addAll(List.of("--out", folder.resolve("hasil").toString()));
        }
        return run(arguments.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode results() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("hasil/results.json")));
    }

    private static JsonNode estimate(JsonNode results, String id) {
        return results.at("/estimates")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no estimate " + id));
    }

    private static void same(JsonNode results, String id, String field, double expected) {
        same(results, id, field, expected, 1e-9);
    }

    private static void same(JsonNode results, String id, String field, double expected, double near) {
        assertThat(estimate(results, id).get(field).asDouble()).as(id).isCloseTo(expected, Offset.offset(near));
    }

    private int run(String... arguments) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }
}
