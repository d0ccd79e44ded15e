package id.badak.registry.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.cast.Cast;
import id.badak.cast.TestDatabase;
import id.badak.cast.WithBadak;
import id.badak.kernel.CannotStart;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

@WithBadak
class ImportCommandTests {
    private final StringWriter said = new StringWriter();

    @Autowired
    private Cast cast;

    @Autowired
    private Facilities facilities;

    private Cast.Company company;

    @BeforeEach
    void open() {
        company = cast.inNewOffice();
    }

    @Test
    void onlySaysWhatWouldHappenUnlessToldToApply() throws Exception {
        var file = FacilitySpecimens.csv(FacilitySpecimens.row("S-1"));

        assertThat(run(code(), file)).isZero();
        assertThat(said.toString()).contains("Baru 1, sama 0", "Belum ada yang disimpan");
        assertThat(recorded()).isEmpty();

        assertThat(run(code(), file, "--apply")).isZero();
        assertThat(recorded()).hasSize(1);
    }

    @Test
    void namesEveryFaultyCellAndWritesNothing() throws Exception {
        var file = FacilitySpecimens.csv(
                FacilitySpecimens.row("S-1"), FacilitySpecimens.row("S-2", FacilityField.KIND, "Toko emas"));

        assertThat(run(code(), file, "--apply")).isEqualTo(1);
        assertThat(said.toString()).contains("Baris 3, kolom jenis:", "salah 1");
        assertThat(recorded()).isEmpty();
    }

    @Test
    void cannotRunForAnOfficeOrAFileThatIsNone() {
        var file = FacilitySpecimens.csv(FacilitySpecimens.row("S-1"));

        assertThatThrownBy(() -> run("TIDAK-ADA", file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("TIDAK-ADA");
        assertThatThrownBy(() -> run(code(), new byte[] {1, 2, 3})).isInstanceOf(CannotStart.class);
    }

    private int run(String office, byte[] content, String... more) throws Exception {
        var command = new ImportCommand();
        var line = new CommandLine(command).setOut(new PrintWriter(said, true));
        line.parseArgs(Stream.concat(
                        Stream.of(
                                "--office",
                                office,
                                "--file",
                                "-",
                                "--data",
                                TestDatabase.folder().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
        return command.run(TestDatabase.address(), content);
    }

    private String code() {
        return "UJI-" + company.tail();
    }

    private List<Facility> recorded() {
        return company.the(Role.COORDINATOR)
                .act(() -> facilities.list(new PageRequest(1, "")).rows());
    }
}
