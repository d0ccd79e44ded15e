package id.badak.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The unit file, as systemd's own tools judge it; `bin/ci` installs them where they are missing.
class ServiceFileTests {
    private static final Path UNIT = Path.of("packaging/systemd/badak.service");
    private static final Path TOOL = Path.of("/usr/bin/systemd-analyze");

    /// Tenths; the tool calls less than 2.0 safe. What is left is the network and what Java needs.
    private static final int MOST_EXPOSURE = 11;

    @TempDir
    private Path folder;

    private Path unit;

    /// With the Java of this machine, for the tool looks whether the program is there.
    @BeforeEach
    void copy() throws IOException {
        unit = folder.resolve("badak.service");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(unit, Files.readString(UNIT).replace("/usr/bin/java", java.toString()));
    }

    @Test
    void isUnderstood() throws Exception {
        assertThat(said("verify", "--man=no")).isEqualTo("0 ");
        Files.writeString(unit, Files.readString(unit).replace("RestrictRealtime=yes", "RestrictRealTime=yes"));
        assertThat(said("verify", "--man=no")).contains("RestrictRealTime");
    }

    @Test
    void leavesLittleOpen() throws Exception {
        var threshold = "--threshold=" + MOST_EXPOSURE;
        assertThat(said("security", "--offline=yes", "--no-pager", threshold)).startsWith("0 ");
        Files.writeString(unit, Files.readString(unit).replace("ProtectSystem=strict", "ProtectSystem=no"));
        assertThat(said("security", "--offline=yes", "--no-pager", threshold)).doesNotStartWith("0 ");
    }

    /// Everything that a node may take to leave must have ended before systemd kills what is left.
    @Test
    void givesTimeToLeave() throws IOException {
        assertThat(Files.readAllLines(UNIT)).contains("KillMode=mixed", "TimeoutStopSec=120");
    }

    @Test
    void speaksToThisMachineAloneUntilTheOperatorNamesAnother() throws IOException {
        assertThat(Files.readAllLines(UNIT)).contains("IPAddressDeny=any", "IPAddressAllow=localhost");
        assertThat(Files.readAllLines(UNIT))
                .filteredOn(line -> line.startsWith("IPAddress"))
                .hasSize(2);
    }

    /// The files that the service can write are its data, its state and its cache; the log is in none of them.
    @Test
    void writesItsLogWhereItCannotChangeIt() throws IOException {
        assertThat(Files.readAllLines(UNIT))
                .contains("Environment=BADAK_LOG=console", "StandardOutput=journal", "StandardError=journal")
                .contains("ProtectSystem=strict")
                .noneMatch(line -> line.startsWith("ReadWritePaths=") || line.startsWith("LogsDirectory="));
    }

    private String said(String... words) throws IOException, InterruptedException {
        assertThat(TOOL).as("systemd's tools (Debian: apt-get install systemd)").isExecutable();
        var command = Stream.of(List.of(TOOL.toString()), List.of(words), List.of(unit.toString()))
                .flatMap(List::stream)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }
}
