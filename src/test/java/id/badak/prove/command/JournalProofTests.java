package id.badak.prove.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.BadakApplication;
import id.badak.prove.restore.JournalProof;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class JournalProofTests {
    @Test
    void holdsInItsQuickForm() {
        var said = new StringWriter();
        var status = new CommandLine(ProveCommand.with(BadakApplication.class, List.of(new JournalProof())))
                .setOut(new PrintWriter(said))
                .execute("S9", "--quick");
        System.out.println(said);
        assertThat(said.toString().strip()).endsWith("52 passed, 0 failed");
        assertThat(status).isZero();
    }
}
