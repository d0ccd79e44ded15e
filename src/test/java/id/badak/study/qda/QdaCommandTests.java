package id.badak.study.qda;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.evaluation.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class QdaCommandTests {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "qda");
    private static final String SAMPLE =
            RESOURCES.resolve("atlasti-standard-project.qdpx").toString();
    private static final String TABLE = RESOURCES.resolve("table4.qdc").toString();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Test
    void checksAFileThatIsRight() {
        assertThat(run("check", TABLE)).isZero();
        assertThat(said.toString())
                .contains("table4.qdc: 9 kode", "table4.qdc: 9 codes", "memenuhi skema", "keeps REFI-QDA's schema");
        assertThat(complained.toString()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithOneThatCanBeRead() {
        assertThat(run("check", SAMPLE, "--language", "id")).isEqualTo(1);
        assertThat(said.toString())
                .contains("14 kode, 6 teks, 6 sumber lain, 6 kutipan", "oleh 3 pengode, 2 memo")
                .contains("tidak ada di dalam zip", "basePath", "REFI menamainya project.qde", "belum memenuhi")
                .doesNotContain("⟨", "{0}", "is not in the zip");
    }

    @Test
    void refusesWithThePlaceAndWhatToDo() throws IOException {
        var file = Files.writeString(folder.resolve("rusak.qdc"), """
                <CodeBook xmlns="urn:QDA-XML:codebook:1.0">
                <Codes><Code guid="bukan" name="a" isCodable="true"/></Codes></CodeBook>""");
        assertThat(run("check", file.toString())).isEqualTo(2);
        assertThat(said.toString()).isEmpty();
        assertThat(complained.toString())
                .contains("rusak.qdc, baris 2: Code tidak mempunyai GUID yang benar. Ekspor sekali lagi")
                .contains("rusak.qdc, line 2: Code has no proper GUID. Export it once more")
                .contains("Tidak ada yang ditulis.");
    }

    @Test
    void refusesAFileThatIsNotThereAndALanguageNobodySpeaksHere() {
        assertThat(run("check", folder.resolve("tiada.qdpx").toString())).isEqualTo(2);
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(run("check", TABLE, "--language", "fr")).isEqualTo(2);
        assertThat(complained.toString()).contains("tiada.qdpx tidak ada", "Bahasa \"fr\" tidak dikenal");
    }

    @Test
    void writesAnewAndSaysWhatChanged() {
        var out = folder.resolve("keluar.qdpx");
        assertThat(run("roundtrip", SAMPLE, out.toString())).isZero();
        assertThat(out).exists();
        assertThat(said.toString())
                .contains("dahulu ditulis oleh ATLAS.ti", "was last written by ATLAS.ti", "Sudah dibaca ulang");
    }

    @Test
    void writesNothingWhereItMayNot() throws IOException {
        var there = Files.writeString(folder.resolve("ada.qdpx"), "punya orang");
        assertThat(run("roundtrip", SAMPLE, there.toString())).isEqualTo(1);
        assertThat(there).hasContent("punya orang");
        assertThat(run("roundtrip", SAMPLE, folder.resolve("tiada/keluar.qdpx").toString()))
                .isEqualTo(1);
        assertThat(run("roundtrip", SAMPLE, folder.resolve("keluar.zip").toString()))
                .isEqualTo(2);
        var broken = Files.writeString(folder.resolve("rusak.qdpx"), "bukan XML");
        assertThat(run(
                        "roundtrip",
                        broken.toString(),
                        folder.resolve("keluar.qdpx").toString()))
                .isEqualTo(2);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("ada.qdpx", "rusak.qdpx");
        assertThat(complained.toString())
                .contains(
                        "sudah ada dan tidak ditimpa",
                        "tidak dapat ditulis",
                        "harus berakhiran",
                        "Tidak ada yang ditulis");
    }

    @Test
    void reportsForOtherPrograms() throws IOException {
        var check = folder.resolve("periksa.json");
        assertThat(run("check", SAMPLE, "--report", check.toString())).isEqualTo(1);
        var trip = folder.resolve("pulang.json");
        assertThat(run("roundtrip", SAMPLE, folder.resolve("a.qdpx").toString(), "--report", trip.toString()))
                .isZero();
        for (var report : new JsonNode[] {json(check), json(trip)}) {
            assertThat(new Schema(json(Path.of("docs", "qda-report.schema.json"))).violations(report))
                    .isEmpty();
            assertThat(report.at("/valid").asBoolean()).isFalse();
        }
        assertThat(json(check)
                        .at("/remarks")
                        .valueStream()
                        .map(remark -> remark.get("key").stringValue()))
                .contains("inner-name", "folder-case", "file-missing", "base-path")
                .doesNotContain("origin");
        assertThat(json(trip)
                        .at("/remarks")
                        .valueStream()
                        .map(remark -> remark.get("kind").stringValue()))
                .contains("loss-in", "loss-out");
    }

    @Test
    void saysWhenTheReportCannotBeWritten() {
        assertThat(run(
                        "check",
                        TABLE,
                        "--report",
                        folder.resolve("tiada/a.json").toString()))
                .isEqualTo(1);
        assertThat(complained.toString()).contains("tidak dapat ditulis");
    }

    private static JsonNode json(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private int run(String... arguments) {
        var commands = new CommandLine(new Holder());
        QdaCommand.addTo(commands);
        return commands.setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(Stream.concat(Stream.of("qda"), Stream.of(arguments)).toArray(String[]::new));
    }

    @CommandLine.Command(name = "badak")
    private static final class Holder {}
}
