package id.badak.study.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.Folders;
import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.evaluation.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class StudyFolderTests {
    @TempDir
    private Path folder = Path.of("");

    private final Map<String, String> files = StudyFolders.small();

    private String refusal() throws IOException {
        StudyFolders.write(folder, files);
        var said = new StringBuilder();
        assertThatThrownBy(() -> StudyFolder.read(folder)).isInstanceOfSatisfying(FolderFault.class, fault -> {
            for (var language : Language.values()) {
                assertThat(fault.sentence(Texts.in(language))).doesNotContain("⟨");
            }
            said.append(fault.sentence(Texts.in(Language.ID)));
        });
        return said.toString();
    }

    @Test
    void readsASmallStudyAndFindsWordsByTheirBeginningAndEnd() throws IOException {
        StudyFolders.write(folder, files);
        var inquiry = StudyFolder.read(folder).inquiry();
        assertThat(inquiry.interviews()).hasSize(2);
        assertThat(inquiry.project().texts().get(1).passages())
                .singleElement()
                .satisfies(passage ->
                        assertThat(passage.name()).isEqualTo("Dulu saya takut. Sekarang saya takut sedikit"));
        var theme = inquiry.themes().getFirst();
        assertThat(theme.quotations().getFirst().end()
                        - theme.quotations().getFirst().start())
                .isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims.yaml|Dulu saya takut.|Kemarin saya takut.|claims.yaml, baris 9|tidak ada dalam transkrip informan 02",
                "claims.yaml|Dulu saya takut.|saya takut|claims.yaml, baris 9|lebih dari sekali",
                "claims.yaml|officers: SILENT|officers: AGREE|claims.yaml, baris 6|Tidak ada (lagi) kutipan petugas",
                "claims.yaml|fit: SILENT|fit: CONFIRM|claims.yaml, baris 6|Hanya satu sisi yang berbicara",
                "claims.yaml|fit: SILENT|fit: BENAR|claims.yaml, baris 11, isian claims[0].fit|",
                "claims.yaml|by: P1, dated: 2026-04-01, memo|by: M, dated: 2026-04-01, memo|claims.yaml, baris 6|Petugas M mendampingi informan 02",
                "claims.yaml|theme: Kepercayaan|theme: Keberanian|claims.yaml, baris 2|Tema Keberanian tidak ada",
                "codings.yaml|P1: [takut]|P9: [takut]|codings.yaml, baris 4|Pengode P9 tidak ada",
                "codings.yaml|P1: [takut]|M: [takut]|informants.yaml, baris 3|Petugas M mendampingi informan 02",
                "codings.yaml|[takut]|[berani]|codings.yaml, baris 4|Kode berani tidak ada",
                "informants.yaml|months: 9|months: 5|informants.yaml, baris 3|Baru didampingi 5 bulan; syaratnya 6",
                "informants.yaml|minutes: 50|minutes: 0|informants.yaml, baris 3|Lamanya dari 1 sampai 600",
                "informants.yaml|number: \"02\"|number: \"Bu Siti\"|informants.yaml, baris 3|Nomor informan",
                "checks.yaml|dated: 2026-03-02|dated: 2026-02-02|checks.yaml, baris 2|sebelum ringkasannya dikirim",
                "study.yaml|badak-study/1|badak-study/9|study.yaml, baris 1|badak-study/1",
                "study.yaml|criteria:|kriteria:|study.yaml, baris 8|",
                "interviews/02.txt|P: Dahulu?|P: Dahulu?\\r|interviews/02.txt, baris 1|akhir baris Windows",
            })
    void refusesWithThePlaceAndTheRemedy(String file, String from, String to, String place, String remedy)
            throws IOException {
        assertThat(files.get(file)).contains(from);
        files.compute(file, (name, text) -> text.replace(from, to.replace("\\r", "\r")));
        assertThat(refusal()).startsWith(place).contains(remedy == null ? "" : remedy);
    }

    @Test
    void refusesWhatItDoesNotKnow() throws IOException {
        files.put("claim.yaml", "claims: []\n");
        assertThat(refusal()).startsWith("claim.yaml: berkas ini tidak dikenal");
    }

    @Test
    void refusesAFileThatIsMissingAndATranscriptOfNobody() throws IOException {
        files.remove("codebook.yaml");
        assertThat(refusal()).startsWith("codebook.yaml: berkas ini belum ada");
        files.put("interviews/Bu Siti.txt", "x\n");
        assertThat(refusal()).contains("nama transkrip adalah nomor informan");
    }

    @Test
    void refusesWhatIsNoUtf8WithItsLine() throws IOException {
        StudyFolders.write(folder, files);
        Files.write(folder.resolve("interviews/02.txt"), "P: a\n02: kafé\n".getBytes(StandardCharsets.ISO_8859_1));
        files.remove("interviews/02.txt");
        assertThat(refusal()).startsWith("interviews/02.txt, baris 2: bukan UTF-8");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        StudyFolders.write(folder, files);
        Files.delete(folder.resolve("checks.yaml"));
        Files.createSymbolicLink(folder.resolve("checks.yaml"), Path.of("/etc/hostname"));
        assertThatThrownBy(() -> StudyFolder.read(folder)).isInstanceOf(FolderFault.class);
    }

    @Test
    void takesNoTranscriptsFromElsewhere() throws IOException {
        var elsewhere = StudyFolders.write(folder.resolve(".lain"), files);
        files.keySet().removeIf(name -> name.startsWith("interviews/"));
        Files.createSymbolicLink(folder.resolve("interviews"), elsewhere.resolve("interviews"));
        assertThat(refusal()).startsWith("interviews: ini bukan folder biasa");
        Files.delete(folder.resolve("interviews"));
        files.put("interviews", "02: Dulu saya takut.\n");
        assertThat(refusal()).startsWith("interviews: ini bukan folder biasa");
    }

    @Test
    void refusesATranscriptOfSomebodyWhoIsNoInformant() throws IOException {
        files.put("interviews/13.txt", "13: Siapa saya?\n");
        assertThat(refusal()).contains("Teks 13 bukan transkrip wawancara");
    }

    @Test
    void theExampleKeepsTheSchemaOfItsFiles() throws IOException {
        var all = new LinkedHashMap<String, Object>();
        for (var name : List.of(
                "study.yaml", "informants.yaml", "codebook.yaml", "codings.yaml", "checks.yaml", "claims.yaml")) {
            var text = Files.readString(StudyFolders.EXAMPLE.resolve(name))
                    .replaceAll("(\\d{4}-\\d\\d-\\d\\d)", "\"$1\"")
                    .replace("\"\"", "\"");
            all.put(name, new Yaml().load(text));
        }
        var json = JsonMapper.shared();
        var schema = new Schema(json.readTree(Files.readString(Path.of("docs", "study-folder.schema.json"))));
        assertThat(schema.violations(json.valueToTree(all))).isEmpty();
    }

    /// Whatever was cut, doubled or put in, there is a study or a sentence, and never an accident.
    @Property(tries = 400)
    void whateverIsBrokenIsSaidInASentence(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var broken = StudyFolders.small();
        var names = List.copyOf(broken.keySet());
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            broken.compute(names.get(random.nextInt(names.size())), (name, text) -> mutilated(text, random));
        }
        var there = Files.createTempDirectory("kajian");
        try {
            StudyFolders.write(there, broken);
            StudyFolder.read(there);
        } catch (FolderFault fault) {
            for (var language : Language.values()) {
                assertThat(fault.sentence(Texts.in(language))).doesNotContain("⟨", "Exception", "java.", "null");
            }
        } finally {
            Folders.delete(there);
        }
    }

    private static String mutilated(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(25));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + "\u0000: [" + text.substring(from);
            case 3 -> text.substring(0, from) + "\n- {a: *b}\n" + text.substring(from);
            case 4 -> text.substring(0, from) + "99999999999" + text.substring(to);
            default -> text.replaceFirst("P1|02|takut|AGREE|2026", "\"\"");
        };
    }
}
