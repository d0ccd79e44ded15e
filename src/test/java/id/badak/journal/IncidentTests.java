package id.badak.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.cast.Cast;
import id.badak.cast.Mentored;
import id.badak.cast.Mentorings;
import id.badak.cast.Visitor;
import id.badak.cast.WithBadak;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;

@WithBadak
class IncidentTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Mentorings mentorings;

    @Autowired
    private Journals journals;

    @TempDir
    private Path folder = Path.of("");

    private Mentored mentored;
    private Mentored neighbour;

    @BeforeEach
    void aMentorLooksAtOneOfTwoKitchens() {
        mentored = mentorings.begun();
        neighbour = mentorings.in(mentored.company());
        Visitor.signedIn(port, mentored.andi())
                .get("/binaan/" + mentored.mentorCase().id());
    }

    @Test
    void saysWhoseDataAnAccountTouchedAndHow() throws IOException {
        var summary = describe(mentored.andi()).summary();

        assertThat(summary.accounts()).isEqualTo(1);
        var enterprises = read("usaha.csv");
        assertThat(enterprises)
                .contains(mentored.kitchen().enterprise().toString(), "case.read")
                .contains(mentored.andi().actor().account().toString());
        assertThat(read("jejak.csv").lines().skip(1))
                .hasSize(summary.lines())
                .allSatisfy(line -> assertThat(line)
                        .contains(mentored.andi().actor().account().toString()));
        assertThat(read("surat-lembaga.txt"))
                .contains(
                        "pasal 46",
                        "membuka",
                        "Pelaku usaha yang datanya disebut jejak audit: " + summary.enterprises());
    }

    @Test
    void namesNobody() throws IOException {
        describe(mentored.company().the(Role.COORDINATOR));

        try (var files = Files.list(folder.resolve("pack"))) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("Siti", "Andi", "Rina", "Keripik");
            }
        }
    }

    @Test
    void sealsItsFilesWithTheirDigests() throws IOException {
        describe(mentored.andi());

        var digests = read("sidik.txt").lines().map(line -> line.split("  ")).toList();
        assertThat(digests)
                .hasSize(5)
                .allSatisfy(line -> assertThat(line[0])
                        .isEqualTo(Sha256.of(Files.readAllBytes(
                                        folder.resolve("pack").resolve(line[1])))
                                .hex()));
    }

    @Test
    void leavesOutWhatWasBeforeAndAfter() throws IOException {
        var nothing =
                new Incident(mentored.company().office().value(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null);

        assertThat(journals.describe(nothing, folder.resolve("pack"), Instant.now())
                        .summary())
                .isEqualTo(new IncidentPack.Summary(0, 0, 0, 0));
        assertThat(read("usaha.csv").lines()).hasSize(1);
    }

    @Test
    void readsNoOtherOffice() throws IOException {
        var far = mentorings.begun();

        describe(null);

        assertThat(read("jejak.csv"))
                .contains(neighbour.kitchen().enterprise().toString())
                .doesNotContain(far.kitchen().enterprise().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--since 2026-13-01 --out x",
                "--since kemarin --out x",
                "--out x",
                "--since 2026-01-02 --until 2026-01-01 --out x",
                "--since 2026-01-01"
            })
    void refusesWhatMakesNoSense(String typed) {
        var office = Stream.of("--office", mentored.company().office().toString());
        var words = Stream.concat(office, Stream.of(typed.split(" "))).toArray(String[]::new);

        assertThat(run(words)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void mixesNoPackWithAnother() throws IOException {
        describe(mentored.andi());

        assertThat(run(
                        "--office",
                        mentored.company().office().toString(),
                        "--since",
                        "2020-01-01",
                        "--out",
                        folder.resolve("pack").toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int run(String... words) {
        var command = new IncidentCommand();
        var line = new CommandLine(command)
                .setErr(new PrintWriter(new StringWriter()))
                .setExecutionStrategy(
                        parsed -> CommandLine.executeHelpRequest(parsed) == null ? command.write(journals) : 0);
        return line.execute(words);
    }

    private Journals.Described describe(Cast.@Nullable Member member) throws IOException {
        var incident = new Incident(
                mentored.company().office().value(),
                Instant.now().minusSeconds(600),
                Instant.now().plusSeconds(600),
                member == null ? null : member.actor().account().value());
        return journals.describe(incident, folder.resolve("pack"), Instant.now());
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("pack").resolve(name));
    }
}
