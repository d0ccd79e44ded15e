package id.badak.study.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.published.ClaimReading;
import id.badak.study.published.FiguresSpecimens;
import id.badak.study.published.Judgement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTests {
    private static final Path SCHEMA = Path.of("docs", "evaluate-results.schema.json");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void writesEveryFile() {
        assertThat(evaluatePaper("hasil")).isZero();
        assertThat(folder.resolve("hasil").toFile().list())
                .containsExactlyInAnyOrder(
                        "results.json",
                        "report.html",
                        "report.pdf",
                        "report.docx",
                        "figure-1.svg",
                        "figure-1.en.svg",
                        "figure-2.svg",
                        "figure-2.en.svg");
        assertThat(said.toString()).contains("Selesai", "Done", "report.html");
        assertThat(complained.toString()).isEmpty();
    }

    @Test
    void writesTheSameBytesForTheSameInput() throws IOException {
        evaluatePaper("satu");
        evaluatePaper("dua");
        try (var files = Files.list(folder.resolve("satu"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(folder.resolve("dua").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void resultsFollowTheSchema() throws IOException {
        evaluatePaper("hasil");
        var schema = new Schema(JsonMapper.shared().readTree(Files.readString(SCHEMA)));
        var results = JsonMapper.shared().readTree(Files.readString(folder.resolve("hasil/results.json")));
        assertThat(schema.violations(results)).isEmpty();
        assertThat(results.at("/claims/0/outcome/tests/0/significant").asInt()).isEqualTo(64);
        assertThat(results.at("/claims/1/smallestEqualN").asInt()).isEqualTo(810);
        assertThat(results.at("/estimates").size()).isEqualTo(8 + 8 + 9 + 8 + 64 + 72 + 2);
    }

    @Test
    void resultsWithPublishedCountsFollowTheSchemaToo() throws IOException {
        var exact = "percent: 50.00, k: 50, n: 100";
        Files.writeString(folder.resolve("exact.yaml"), FiguresSpecimens.file(2, exact, exact, exact, exact));
        assertThat(run(
                        "--input",
                        folder.resolve("exact.yaml").toString(),
                        "--out",
                        folder.resolve("hasil").toString()))
                .isZero();
        var schema = new Schema(JsonMapper.shared().readTree(Files.readString(SCHEMA)));
        var results = JsonMapper.shared().readTree(Files.readString(folder.resolve("hasil/results.json")));
        assertThat(schema.violations(results)).isEmpty();
        assertThat(Files.readString(folder.resolve("hasil/figure-1.svg"))).contains("n = 100", "Wilson");
    }

    @Test
    void figuresAreXmlWithTheirNumbersAsText() throws Exception {
        evaluatePaper("hasil");
        for (var name : new String[] {"figure-1.svg", "figure-2.en.svg"}) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            Files.readAllBytes(folder.resolve("hasil").resolve(name))));
            assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        }
        assertThat(Files.readString(folder.resolve("hasil/figure-1.svg")))
                .contains("52,43%", "65,90%", "2022", "2024", "n tidak diterbitkan")
                .doesNotContain("2023");
        assertThat(Files.readString(folder.resolve("hasil/figure-2.en.svg"))).contains("69.66%", "n not published");
    }

    @Test
    void reportHoldsBothLanguagesAndNothingFromElsewhere() throws IOException {
        evaluatePaper("hasil");
        assertThat(Files.readString(folder.resolve("hasil/report.html")))
                .contains(
                        "<section class=\"part\" id=\"id\" lang=\"id\">",
                        "<section class=\"part\" id=\"en\" lang=\"en\">")
                .contains("64 dari 64", "0 dari 72", "0 dari 4.608", "0 of 4,608")
                .contains("0,0558 sampai 0,3076")
                .doesNotContain("⟨", "src=", "<script", "@import", "url(");
    }

    @Test
    void pdfOpensAndHoldsTheSentences() throws IOException {
        evaluatePaper("hasil");
        try (var pdf = Loader.loadPDF(folder.resolve("hasil/report.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("belum dapat dibedakan dari variasi acak", "54/103", "4.608", "Fisher")
                    .contains("cannot yet be distinguished from chance variation");
            assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
        }
    }

    @Test
    void refusesABrokenFileAndWritesNothing() throws IOException {
        var broken = Files.writeString(folder.resolve("rusak.yaml"), "source: x\ndecimals: 2\nseries: []\n");
        assertThat(run(
                        "--input",
                        broken.toString(),
                        "--out",
                        folder.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("hasil")).doesNotExist();
        assertThat(complained.toString().lines())
                .containsExactly(
                        "rusak.yaml, baris 3, isian series: Jumlah butir harus dari 1 sampai 20.",
                        "rusak.yaml, line 3, field series: There must be 1 to 20 items.",
                        "Tidak ada yang ditulis.",
                        "Nothing was written.");
    }

    @Test
    void speaksOneLanguageWhenAsked() throws IOException {
        var broken = Files.writeString(folder.resolve("rusak.yaml"), "");
        run("--input", broken.toString(), "--out", folder.resolve("hasil").toString(), "--language", "en");
        assertThat(complained.toString()).contains("The file is empty").doesNotContain("kosong");
    }

    @Test
    void refusesAnUnknownLanguageAMissingFileAndAFileForAFolder() throws IOException {
        var file = Files.writeString(folder.resolve("berkas"), "x");
        var nowhere = folder.resolve("tidak-ada.yaml").toString();
        assertThat(run("--input", nowhere, "--out", folder.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(run("--input", nowhere, "--out", file.toString())).isEqualTo(2);
        assertThat(run("--input", file.toString(), "--out", "x", "--language", "fr"))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("tidak ada atau tidak dapat dibaca", "bukan folder", "\"fr\"");
        assertThat(folder.resolve("hasil")).doesNotExist();
    }

    @Test
    void refusesAHugeFileWithoutReadingItAll() throws IOException {
        var huge = folder.resolve("besar.yaml");
        try (var writer = Files.newBufferedWriter(huge)) {
            writer.write("#".repeat(5_000_000));
        }
        assertThat(run(
                        "--input",
                        huge.toString(),
                        "--out",
                        folder.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("terlalu besar");
    }

    @Test
    @Timeout(20)
    void goesThroughEachPossibilityOfThePaperOnce() {
        var judgement = Judgement.of(FiguresSpecimens.paper());
        assertThat(judgement.claims()).allSatisfy(claim -> {
            var outcome = claim.outcome().orElseThrow();
            assertThat(outcome.of()).isEqualTo(claim.possibilities());
            assertThat(outcome.tests()).allSatisfy(test -> assertThat(test.of()).isEqualTo(claim.possibilities()));
        });
        assertThat(judgement.claims().stream()
                        .mapToLong(ClaimReading::possibilities)
                        .sum())
                .isEqualTo(4_744);
    }

    private int evaluatePaper(String out) {
        var paper = folder.resolve("published.yaml");
        try {
            Files.write(paper, FiguresSpecimens.paperFile());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
        return run("--input", paper.toString(), "--out", folder.resolve(out).toString());
    }

    private int run(String... arguments) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }
}
