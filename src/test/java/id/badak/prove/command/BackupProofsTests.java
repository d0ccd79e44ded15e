package id.badak.prove.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.BadakApplication;
import id.badak.prove.restore.OlderBackupProof;
import id.badak.prove.restore.RestoreProof;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The quick forms of the proofs about backups.
class BackupProofsTests {
    @ParameterizedTest
    @ValueSource(strings = {"R8", "R9"})
    void hold(String id) {
        var said = new StringWriter();
        var status = new CommandLine(
                        ProveCommand.with(BadakApplication.class, List.of(new RestoreProof(), new OlderBackupProof())))
                .setOut(new PrintWriter(said))
                .execute(id, "--quick");
        System.out.println(said);
        assertThat(status).as(said.toString()).isZero();
        assertThat(said.toString().strip()).endsWith(" 0 failed");
    }
}
