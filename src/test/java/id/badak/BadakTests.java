package id.badak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class BadakTests {
    private final StringWriter said = new StringWriter();

    @Test
    void listsTheCommandsOfUsersOnly() {
        assertThat(Badak.commands().getUsageMessage())
                .contains("demo", "serve", "evaluate", "import", "journal", "bench", "prove", "version", "help")
                .doesNotContain("database", "warm");
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
