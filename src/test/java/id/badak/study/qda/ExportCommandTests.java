package id.badak.study.qda;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.evaluation.Schema;
import id.badak.study.exchange.QdaFile;
import id.badak.study.folder.ReportCommand;
import id.badak.study.folder.StudyFolder;
import id.badak.study.folder.StudyFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportCommandTests {
    private static final Path XSD = Path.of("src", "main", "resources", "qda", "Project.xsd");
    private static final Path PYTHON = Path.of("src", "test", "resources", "qda", "quotations.py");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(arguments);
    }

    private int export(Path study, Path to, String... more) {
        var arguments = new ArrayList<>(List.of("--study", study.toString(), to.toString()));
        arguments.addAll(List.of(more));
        return run(new CommandLine(new ExportCommand()), arguments.toArray(String[]::new));
    }

    @Test
    void writesTheSameBytesTwiceAndSaysWhatLiesBeside() throws IOException {
        var one = folder.resolve("satu.qdpx");
        var report = folder.resolve("laporan.json");
        assertThat(export(StudyFolders.EXAMPLE, one, "--report", report.toString()))
                .isZero();
        assertThat(export(StudyFolders.EXAMPLE, folder.resolve("dua.qdpx"))).isZero();
        assertThat(one).hasSameBinaryContentAs(folder.resolve("dua.qdpx"));
        assertThat(folder.resolve("satu.qdpx.json")).hasSameBinaryContentAs(folder.resolve("dua.qdpx.json"));
        assertThat(said.toString()).contains("tidak ada tempatnya dalam REFI; ada di satu.qdpx.json", "triangulation");
        assertThat(new Schema(json(Path.of("docs", "qda-report.schema.json"))).violations(json(report)))
                .isEmpty();
        assertThat(json(report).at("/valid").asBoolean()).isTrue();
        assertThat(new Schema(json(Path.of("docs", "study-results.schema.json")))
                        .violations(json(folder.resolve("satu.qdpx.json"))))
                .isEmpty();
    }

    /// Python counts letters as REFI does, and libxml2 has a mind of its own.
    @Test
    void othersReadTheSameQuotations() throws Exception {
        var out = folder.resolve("contoh.qdpx");
        assertThat(export(StudyFolders.EXAMPLE, out)).isZero();
        var quotations = JsonMapper.shared().readTree(ran("python3", PYTHON.toString(), out.toString()));
        var project = StudyFolder.read(StudyFolders.EXAMPLE).inquiry().project();
        int seen = 0;
        for (var text : project.texts()) {
            for (var passage : text.passages()) {
                assertThat(quotations.get(passage.id().toString()).stringValue())
                        .isEqualTo(text.quote(passage));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(100).isEqualTo(quotations.size());
        try (var zip = new ZipFile(out.toFile())) {
            var xml = folder.resolve("project.qde");
            Files.write(xml, zip.getInputStream(zip.getEntry("project.qde")).readAllBytes());
            ran("xmllint", "--nonet", "--noout", "--schema", XSD.toString(), xml.toString());
        }
        var read = QdaFile.read(out);
        assertThat(read.isValid()).isTrue();
        assertThat(read.project().cases()).hasSize(11);
    }

    private static String ran(String... command) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return answer;
    }

    @Test
    void aProjectThatComesBackGivesTheSameReport() throws IOException {
        var study = StudyFolders.copyOfExample(folder.resolve("kajian"));
        var out = folder.resolve("coding.qdpx");
        assertThat(export(study, out)).isZero();
        var before = report(study, "sebelum");
        Files.delete(study.resolve("codebook.yaml"));
        Files.delete(study.resolve("codings.yaml"));
        for (var number : List.of("05", "11")) {
            Files.delete(study.resolve("interviews").resolve(number + ".txt"));
        }
        Files.copy(out, study.resolve("coding.qdpx"));
        assertThat(report(study, "sesudah")).isEqualTo(before);
        assertThat(export(study, folder.resolve("lagi.qdpx"))).isZero();
        assertThat(folder.resolve("lagi.qdpx")).hasSameBinaryContentAs(out);
    }

    @Test
    void aTextOfAnotherProgramWithALetterThatCannotBeSeenIsRefused() throws IOException {
        var study = StudyFolders.copyOfExample(folder.resolve("kajian"));
        var out = folder.resolve("coding.qdpx");
        assertThat(export(study, out)).isZero();
        for (var name : List.of("codebook.yaml", "codings.yaml", "interviews/05.txt")) {
            Files.delete(study.resolve(name));
        }
        try (var from = new ZipFile(out.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(study.resolve("coding.qdpx")))) {
            for (var entry : Collections.list(from.entries())) {
                var bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(bytes, StandardCharsets.UTF_8);
                to.write((entry.getName().endsWith(".txt") ? text.replace(' ', '\f') : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(run(
                        new CommandLine(new ReportCommand()),
                        "--study",
                        study.toString(),
                        "--out",
                        folder.resolve("hasil").toString()))
                .isEqualTo(2);
        assertThat(complained.toString()).contains("coding.qdpx, baris 1: ada huruf kendali (kode c)");
    }

    /// All but the hashes of what it was made from.
    private JsonNode report(Path study, String name) throws IOException {
        var out = folder.resolve(name);
        assertThat(run(new CommandLine(new ReportCommand()), "--study", study.toString(), "--out", out.toString()))
                .as(complained.toString())
                .isZero();
        var results = (ObjectNode) json(out.resolve("results.json"));
        results.remove("inputs");
        return results;
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void writesNothingWhereItMayNot() throws IOException {
        var there = Files.writeString(folder.resolve("ada.qdpx"), "punya orang");
        assertThat(export(StudyFolders.EXAMPLE, there)).isEqualTo(1);
        assertThat(there).hasContent("punya orang");
        Files.writeString(folder.resolve("b.qdpx.json"), "punya orang");
        assertThat(export(StudyFolders.EXAMPLE, folder.resolve("b.qdpx"))).isEqualTo(1);
        assertThat(export(StudyFolders.EXAMPLE, folder.resolve("c.qdc"))).isEqualTo(2);
        assertThat(export(StudyFolders.EXAMPLE, folder.resolve("c.qdpx"), "--language", "fr"))
                .isEqualTo(2);
        assertThat(export(folder.resolve("tiada"), folder.resolve("d.qdpx"))).isEqualTo(2);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("ada.qdpx", "b.qdpx.json");
        assertThat(complained.toString()).contains("tidak ditimpa", "harus berakhiran .qdpx", "Tidak ada yang ditulis");
    }
}
