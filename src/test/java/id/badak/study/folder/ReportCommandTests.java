package id.badak.study.folder;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.evaluation.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTests {
    private static final String CANARY = "zqxburungtakterlihat";

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new ReportCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments);
    }

    private Path report(Path study, String name) {
        var out = folder.resolve(name);
        assertThat(run("--study", study.toString(), "--out", out.toString()))
                .as(complained.toString())
                .isZero();
        return out;
    }

    @Test
    void writesTheReportOfTheExampleInBothLanguages() throws IOException {
        var out = report(StudyFolders.EXAMPLE, "hasil");
        assertThat(out.toFile().list())
                .containsExactlyInAnyOrder(
                        "results.json", "report.html", "report.pdf", "report.docx", "figure-1.svg", "figure-1.en.svg");
        assertThat(said.toString()).contains("Selesai", "Done");
        var page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("CONTOH REKAAN", "MADE-UP EXAMPLE", "Tabel 1", "Tabel 2", "Tabel 3", "Tabel 4")
                .contains("COREQ", "SRQR", "GRAMMS", "belum ada", "sebagian", ">gap<", ">partly<")
                .contains("tidak sejalan", "discordant", "Diluruskan informannya", "Kutipan yang membantah")
                .contains("Wawancara 11 dicabut informannya pada 2026-04-20")
                .contains("Pratiwi (2026), doi 10.60036/jbm.1141")
                .doesNotContain("⟨", "{0}", "<script", "src=", "url(");
        try (var pdf = Loader.loadPDF(out.resolve("report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Angka di sebelah kata-kata", "Numbers beside words");
        }
    }

    @Test
    void theDocumentHasTheWordsOfThePage() throws IOException {
        var out = report(StudyFolders.EXAMPLE, "hasil");
        var page = Jsoup.parse(Files.readString(out.resolve("report.html")));
        page.select("svg, .switch").remove();
        try (var document = new XWPFDocument(Files.newInputStream(out.resolve("report.docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words(words.getText())).isEqualTo(words(page.body().text()));
        }
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[\\s\u00a0]+"));
    }

    @Test
    void resultsFollowTheSchema() throws IOException {
        var results = Files.readString(report(StudyFolders.EXAMPLE, "hasil").resolve("results.json"));
        var json = JsonMapper.shared();
        var schema = new Schema(json.readTree(Files.readString(Path.of("docs", "study-results.schema.json"))));
        assertThat(schema.violations(json.readTree(results))).isEmpty();
        assertThat(json.readTree(results).at("/informants").size()).isEqualTo(11);
    }

    @Test
    void theListsSayNothingThatTheStudyDoesNotCarry() throws IOException {
        var files = StudyFolders.small();
        files.put("checks.yaml", "member-checks: []\n");
        var study = StudyFolders.write(folder.resolve("kecil"), files);
        assertThat(Files.readString(report(study, "hasil").resolve("report.html")))
                .contains("Isi Tabel 1 sampai 3.", "Edisi transkrip yang dikode: 1.")
                .doesNotContain(
                        "Bertujuan",
                        "Purposive",
                        "dikunci",
                        "Dua pengode terpisah",
                        "Ringkasan dengan kutipannya sendiri");
    }

    @Test
    void writesTheSameBytesForTheSameStudy() throws IOException {
        assertThat(bytes(report(StudyFolders.EXAMPLE, "dua"))).isEqualTo(bytes(report(StudyFolders.EXAMPLE, "satu")));
    }

    private static Map<String, String> bytes(Path out) throws IOException {
        var all = new LinkedHashMap<String, String>();
        try (var files = Files.list(out)) {
            for (var file : files.sorted().toList()) {
                all.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all;
    }

    /// Words that nobody else says, and one that is put in, are looked for in every file, opened up.
    @Test
    void noWordOfAWithdrawnInterviewIsInAnyFile() throws IOException {
        var study = StudyFolders.copyOfExample(folder.resolve("kajian"));
        var transcript = study.resolve("interviews/11.txt");
        Files.writeString(transcript, Files.readString(transcript) + "11: " + CANARY + " begitu.\n");
        var codings = study.resolve("codings.yaml");
        Files.writeString(
                codings,
                Files.readString(codings)
                        .replace(
                                "  - interview: \"11\"\n    passages:\n",
                                "  - interview: \"11\"\n    passages:\n      - words: \"" + CANARY
                                        + "\"\n        by: {P1: [mengajari yang lain]}\n"));
        var codebook = study.resolve("codebook.yaml");
        Files.writeString(codebook, Files.readString(codebook) + "          - {name: garis kapur Udin}\n");
        Files.writeString(
                codings, Files.readString(codings).replace("{P1: [mengajari yang lain]}", "{P1: [garis kapur Udin]}"));
        var claims = study.resolve("claims.yaml");
        Files.writeString(
                claims,
                Files.readString(claims)
                        .replaceFirst(
                                "    quotations:\n",
                                "    quotations:\n      - {informant: \"11\", words: \"" + CANARY + "\"}\n"));
        for (var text : opened(report(study, "hasil"))) {
            assertThat(text).doesNotContain(CANARY, "Ciberang", "Ucok", "Sarmad", "kapur", "Bos Segel", "rafinasi");
        }
        assertThat(opened(report(study, "lagi")).toString()).contains("Wawancara 11 dicabut");
        var words = Files.readString(transcript);
        Files.delete(transcript);
        for (var text : opened(report(study, "tanpa"))) {
            assertThat(text).doesNotContain(CANARY, "kapur");
        }
        Files.writeString(transcript, words);
        Files.writeString(
                study.resolve("checks.yaml"),
                Files.readString(study.resolve("checks.yaml"))
                        .replace("answer: WITHDRAWN, dated: 2026-04-20", "answer: RIGHT, dated: 2026-04-20"));
        assertThat(opened(report(study, "utuh")))
                .as("the canary would have been seen")
                .filteredOn(text -> text.contains(CANARY))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<String> opened(Path out) throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.list(out)) {
            for (var file : files.toList()) {
                var bytes = Files.readAllBytes(file);
                texts.add(new String(bytes, StandardCharsets.UTF_8));
                if (file.toString().endsWith(".docx")) {
                    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                        while (zip.getNextEntry() != null) {
                            texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
                if (file.toString().endsWith(".pdf")) {
                    try (var pdf = Loader.loadPDF(bytes)) {
                        texts.add(new PDFTextStripper().getText(pdf));
                    }
                }
            }
        }
        return texts;
    }

    /// So its file can be deleted, and nobody can tell from the report when.
    @Test
    void aWithdrawnTranscriptCanGo() throws IOException {
        var study = StudyFolders.copyOfExample(folder.resolve("kajian"));
        Files.delete(study.resolve("interviews/11.txt"));
        assertThat(bytes(report(study, "tanpa"))).isEqualTo(bytes(report(StudyFolders.EXAMPLE, "dengan")));
    }

    @Test
    void refusesAndWritesNothing() throws IOException {
        var study = StudyFolders.copyOfExample(folder.resolve("kajian"));
        Files.writeString(study.resolve("study.yaml"), "format: badak-study/1\n");
        var out = folder.resolve("hasil");
        assertThat(run("--study", study.toString(), "--out", out.toString())).isEqualTo(2);
        assertThat(out).doesNotExist();
        assertThat(complained.toString()).contains("study.yaml, baris 1", "Tidak ada yang ditulis", "Nothing was");
    }

    @Test
    void writesNotOverWhatItReads() throws IOException {
        var study = StudyFolders.copyOfExample(folder.resolve("kajian"));
        assertThat(run(
                        "--study",
                        study.toString(),
                        "--out",
                        study.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(run(
                        "--study",
                        study.toString(),
                        "--out",
                        folder.resolve("x/../kajian").toString()))
                .isEqualTo(2);
        var link = Files.createSymbolicLink(folder.resolve("tautan"), study);
        var numbers = Files.readString(study.resolve("results.json"));
        for (var out : List.of(link, link.resolve("hasil"), link.resolve("tiada/../hasil"))) {
            assertThat(run("--study", study.toString(), "--out", out.toString()))
                    .isEqualTo(2);
        }
        assertThat(study.resolve("results.json")).hasContent(numbers);
        assertThat(run("--study", folder.resolve("tiada").toString(), "--out", "x"))
                .isEqualTo(2);
        assertThat(run("--study", study.toString(), "--out", "x", "--language", "fr"))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("tidak boleh di dalam folder kajian", "tidak ada", "tidak dikenal");
    }
}
