package id.badak.study.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.material.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What is written comes back, but for what the losses name; and others read it as we do.
class RoundTripTests {
    private static final Path XSD = Path.of("src", "main", "resources", "qda", "Project.xsd");
    private static final Path PYTHON = Path.of("src", "test", "resources", "qda", "quotations.py");

    @Property(tries = 1000)
    void nothingChangesButWhatTheLossesName(@ForAll long seed) throws IOException {
        var raw = MadeProject.raw(seed);
        var expected = MadeProject.expected(seed);
        written(raw, (file, losses) -> {
            var reading = read(file);
            assertThat(reading.project()).isEqualTo(expected);
            assertThat(losses)
                    .extracting(Remark::key)
                    .contains("origin")
                    .allMatch(
                            key -> List.of("origin", "line-ends", "characters").contains(key));
            assertThat(reading.remarks()).noneMatch(remark -> remark.kind() == Remark.Kind.LOSS_IN);
            assertThat(reading.remarks())
                    .filteredOn(Remark::isFault)
                    .allMatch(remark -> remark.key().equals("file-missing"));
        });
    }

    @Property(tries = 200)
    void nothingIsLostOfWhatCanBeCarried(@ForAll long seed) throws IOException {
        var project = MadeProject.harmless(seed);
        written(project, (file, losses) -> {
            assertThat(losses).isEmpty();
            assertThat(read(file).project()).isEqualTo(project);
        });
    }

    @Property(tries = 50)
    void theSameProjectGivesTheSameBytes(@ForAll long seed) throws IOException {
        written(MadeProject.raw(seed), (one, losses) -> {
            try {
                written(MadeProject.raw(seed), (other, same) -> assertThat(one).hasSameBinaryContentAs(other));
            } catch (IOException unwritable) {
                throw new AssertionError(unwritable);
            }
        });
    }

    /// A reader in another language, in which a letter is a code point, finds the same words.
    @Test
    void pythonFindsEveryQuotationWhereWeDo() throws IOException {
        int compared = 0;
        for (long seed = 0; seed < 25; seed++) {
            var quotations = new HashMap<String, String>();
            var found = new HashMap<String, String>();
            written(MadeProject.raw(seed), (file, losses) -> {
                quotations.putAll(quotations(read(file).project()));
                var json = run("python3", PYTHON.toString(), file.toString());
                JsonMapper.shared()
                        .readTree(json)
                        .properties()
                        .forEach(entry ->
                                found.put(entry.getKey(), entry.getValue().stringValue()));
            });
            assertThat(found).isEqualTo(quotations);
            compared += found.size();
        }
        assertThat(compared).isGreaterThan(50);
    }

    /// A second engine beside the JDK's own.
    @Test
    void libxml2FindsItValid() throws IOException {
        for (long seed = 0; seed < 25; seed++) {
            written(MadeProject.raw(seed), (file, losses) -> {
                try {
                    var xml = Files.createTempFile("badak", ".qde");
                    try (var zip = new ZipFile(file.toFile())) {
                        Files.write(
                                xml,
                                zip.getInputStream(zip.getEntry("project.qde")).readAllBytes());
                    }
                    run("xmllint", "--nonet", "--noout", "--schema", XSD.toString(), xml.toString());
                    Files.delete(xml);
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            });
        }
    }

    private static Map<String, String> quotations(Project project) {
        var quotations = new HashMap<String, String>();
        project.texts()
                .forEach(text -> text.passages()
                        .forEach(passage -> quotations.put(passage.id().toString(), text.quote(passage))));
        return quotations;
    }

    interface Look {
        void at(Path file, List<Remark> losses);
    }

    private static void written(Project project, Look look) throws IOException {
        var folder = Files.createTempDirectory("badak-qda");
        var file = folder.resolve("proyek.qdpx");
        try {
            look.at(file, QdaFile.write(project, Format.PROJECT, file));
            assertThat(folder.toFile().list()).containsExactly("proyek.qdpx");
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static QdaReading read(Path file) {
        try {
            return QdaFile.read(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// `bin/ci` installs both programs; without them this fails.
    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } catch (IOException missing) {
            throw new AssertionError(command[0] + " is missing; bin/ci installs it", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
