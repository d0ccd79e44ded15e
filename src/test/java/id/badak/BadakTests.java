package id.badak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BadakTests {
    private final StringWriter said = new StringWriter();

    @Test
    void listsTheCommandsOfUsersOnly() {
        assertThat(Badak.commands().getUsageMessage())
                .contains("demo", "serve", "evaluate", "import", "journal", "bench", "prove", "version", "help")
                .doesNotContain("database", "warm");
    }

    /// As `badak-serve.jar` has them, where nothing else is found.
    @Test
    void hasWhatAnInstallationNeedsByItself() {
        assertThat(Badak.commands(List.of()).getSubcommands())
                .containsOnlyKeys(
                        "serve",
                        "evaluate",
                        "report",
                        "qda",
                        "import",
                        "office",
                        "admin",
                        "backup",
                        "restore",
                        "journal",
                        "version",
                        "help");
    }

    @Test
    void refusesACommandItDoesNotHave() {
        assertThat(run("demmo")).isEqualTo(2);
        assertThat(said.toString()).contains("demmo");
    }

    @Test
    void saysItsVersionAndJava() {
        assertThat(new Version().getVersion()[0]).startsWith("Badak ");
        assertThat(new Version().getVersion()[1]).startsWith("Java 25");
    }

    private int run(String... arguments) {
        return Badak.commands().setErr(new PrintWriter(said, true)).execute(arguments);
    }
}
