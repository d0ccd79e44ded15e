package id.badak.prove.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ProveCommandTests {
    private final StringWriter said = new StringWriter();

    @Test
    void endsWellWhenEverythingHeld() {
        assertThat(prove(new Coin("T1", true), "t1")).isZero();
        assertThat(said.toString().strip()).endsWith("3 passed, 0 failed");
    }

    @Test
    void endsBadlyAndSaysWhatFailed() {
        assertThat(prove(new Coin("T1", false), "T1")).isEqualTo(1);
        assertThat(said.toString().strip()).contains("FAILED coin: fell").endsWith("0 passed, 3 failed");
    }

    /// A proof that tried nothing has proved nothing.
    @Test
    void countsAnEmptyProofAsFailed() {
        assertThat(prove(new Coin("T1", true), "T1", "--quick")).isEqualTo(1);
        assertThat(said.toString().strip()).endsWith("0 passed, 0 failed");
    }

    @Test
    void refusesAnIdItDoesNotKnow() {
        assertThat(prove(new Coin("T1", true), "T2")).isEqualTo(2);
    }

    @Test
    void listsTheProofsWithoutAnId() {
        assertThat(prove(new Coin("T1", true))).isZero();
        assertThat(said.toString()).contains("T1   a coin stands");
    }

    private int prove(Proof proof, String... words) {
        return new CommandLine(ProveCommand.with(Object.class, List.of(proof)))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
    }

    private record Coin(String id, boolean stands) implements Proof {
        @Override
        public String title() {
            return "a coin stands";
        }

        @Override
        public void run(ProofRun run) {
            for (var turn = 0; turn < run.size(3, 0); turn++) {
                run.count("coin", stands, "fell");
            }
        }
    }
}
