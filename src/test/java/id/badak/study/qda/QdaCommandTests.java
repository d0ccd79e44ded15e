package id.badak.study.qda;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.evaluation.Schema;
import id.badak.study.exchange.QdaReading;
import id.badak.study.material.Code;
import id.badak.study.material.CodeSet;
import id.badak.study.material.Project;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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
    void writesNoReportOverWhatItReadsOrWrites() throws IOException {
        var in = Files.copy(Path.of(SAMPLE), folder.resolve("masuk.qdpx"));
        var link = Files.createSymbolicLink(folder.resolve("sama.json"), in);
        var out = folder.resolve("keluar.qdpx");
        var outByAnotherWay = folder.resolve("x/../keluar.qdpx");
        assertThat(run("check", in.toString(), "--report", in.toString())).isEqualTo(2);
        assertThat(run("check", in.toString(), "--report", link.toString())).isEqualTo(2);
        assertThat(run("roundtrip", in.toString(), out.toString(), "--report", in.toString()))
                .isEqualTo(2);
        assertThat(run("roundtrip", in.toString(), out.toString(), "--report", outByAnotherWay.toString()))
                .isEqualTo(2);
        assertThat(run("check", in.toString(), "--report", in.toString(), "--language", "fr"))
                .isEqualTo(2);
        assertThat(in).hasSameBinaryContentAs(Path.of(SAMPLE));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("masuk.qdpx", "sama.json");
        assertThat(said.toString()).isEmpty();
        assertThat(complained.toString()).contains("Laporannya akan menimpa", "The report would overwrite");
    }

    /// No file is known that leads here, so the project is made.
    @Test
    void saysThatAnAccidentIsOurOwn() {
        var open = UUID.nameUUIDFromBytes("badak stage OPEN".getBytes(StandardCharsets.UTF_8));
        var code = new Code(UUID.randomUUID(), "takut", true, null, "", Code.Stage.OPEN, List.of(), List.of());
        var set = new CodeSet(open, "s", "", List.of(), List.of(), List.of());
        var project = new Project(
                "p",
                null,
                Project.Stamp.NONE,
                "",
                List.of(),
                List.of(code),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(set),
                List.of(),
                List.of());
        var command = new RoundtripCommand();
        new CommandLine(command)
                .setErr(new PrintWriter(complained))
                .parseArgs(TABLE, folder.resolve("a.qdc").toString());
        assertThat(command.write(
                        new QdaReading(Path.of(TABLE), QdaReading.Format.CODEBOOK, project, List.of()),
                        QdaReading.Format.CODEBOOK))
                .isEqualTo(1);
        assertThat(complained.toString()).contains("kesalahan kami sendiri", "our own fault", "Tidak ada yang ditulis");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theNameOfAFileIsNoCommandToATerminal() throws IOException {
        var file = Files.copy(Path.of(TABLE), folder.resolve("a\u001b[2J.qdc"));
        assertThat(run("check", file.toString())).isZero();
        assertThat(said.toString()).contains("a [2J.qdc: 9 codes").doesNotContain("\u001b");
    }

    @Test
    void saysHowMuchIsLostAndWhereTheRestOfItIsSaid() {
        assertThat(run("roundtrip", TABLE, folder.resolve("a.qdc").toString(), "--language", "id"))
                .isZero();
        assertThat(said.toString()).contains("isinya sama dengan yang dibaca.");
        assertThat(run("roundtrip", SAMPLE, folder.resolve("b.qdpx").toString(), "--language", "id"))
                .isZero();
        assertThat(said.toString()).contains("yang hilang atau berubah dari berkas semula: 2.");
        assertThat(run("roundtrip", SAMPLE, folder.resolve("c.qdc").toString(), "--language", "id"))
                .isZero();
        assertThat(said.toString()).contains("lagi. Semuanya ada dalam laporan (--report)");
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
