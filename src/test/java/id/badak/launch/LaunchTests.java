package id.badak.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.badak.kernel.CannotStart;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class LaunchTests {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void refusesATakenPortInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            assertThat(run("demo", "--port", port, "--data", folder.toString())).isEqualTo(2);
            assertThat(said.toString())
                    .isEqualToIgnoringNewLines("badak: Port " + port
                            + " on 127.0.0.1 is taken by another program. Choose another with --port.");
        }
    }

    @Test
    void namesTheOperatorsPortWhenThatOneIsTaken() {
        var wrapped = new IllegalStateException("a lifecycle failed", new PortInUseException(8081));

        assertThat(WebApplication.explained(wrapped, new Door()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Port 8081, for operators, is taken by another program. Choose another with"
                        + " --operators-port.");
        var other = new IllegalStateException("something else");
        assertThat(WebApplication.explained(other, new Door())).isSameAs(other);
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThat(run("serve", "--port", "70000", "--data", folder.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("70000 is not a port");
        assertThat(run("serve", "--port", "eighty")).isEqualTo(2);
    }

    @Test
    void refusesToServePagesInClearToOtherMachines() {
        assertThat(run("serve", "--port", "0", "--address", "0.0.0.0", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains("Pages, with passwords and sessions, would go in clear between this machine and 0.0.0.0")
                .contains("BADAK_TLS_CERTIFICATE", "BADAK_CLEAR_HOSTS")
                .doesNotContain("\tat ");
    }

    @Test
    void leavesTheLogToWhoeverReadsTheConsoleWhenToldTo() {
        assertThat(WebApplication.log(folder, "file"))
                .containsExactly("--logging.file.name=" + folder.resolve("badak.log"));
        assertThat(WebApplication.log(folder, "console")).isEmpty();
        assertThatThrownBy(() -> WebApplication.log(folder, "nowhere")).isInstanceOf(CannotStart.class);
    }

    @Test
    void refusesAFolderOfSomethingElse() throws IOException {
        Files.writeString(folder.resolve("thesis.odt"), "");

        assertThat(run("demo", "--port", "0", "--fresh", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("something else than Badak's data").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        var commands = new CommandLine(new Nothing());
        Launch.addTo(commands, Object.class);
        Trials.addTo(commands, Object.class);
        return commands.setErr(new PrintWriter(said, true)).execute(arguments);
    }

    @Command
    static final class Nothing {}

    @Nested
    final class EndingTests {
        private final List<String> closed = new ArrayList<>();

        @Test
        void closesTheLastOpenedFirstAndOnce() throws Exception {
            var ending = new Ending();
            ending.open(() -> () -> closed.add("database"));
            ending.open(() -> () -> closed.add("web"));

            ending.close();
            ending.close();

            assertThat(closed).containsExactly("web", "database");
        }

        @Test
        void closesTheRestAlthoughOneWillNot() throws Exception {
            var ending = new Ending();
            ending.open(() -> () -> closed.add("database"));
            ending.open(() -> () -> {
                throw new IOException("stuck");
            });

            ending.close();

            assertThat(closed).containsExactly("database");
        }
    }
}
