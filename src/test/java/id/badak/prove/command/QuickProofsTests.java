package id.badak.prove.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.BadakApplication;
import id.badak.prove.catalogue.CatalogueProof;
import id.badak.prove.ground.Proof;
import id.badak.prove.hostile.HostileUploadProof;
import id.badak.prove.loss.CutProof;
import id.badak.prove.loss.KillProof;
import id.badak.prove.loss.ReplayProof;
import id.badak.prove.nonsense.MalformedProof;
import id.badak.prove.route.ForgeryProof;
import id.badak.prove.route.HeadersProof;
import id.badak.prove.route.LogProof;
import id.badak.prove.route.OfficesProof;
import id.badak.prove.route.WallProof;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The quick forms of the proofs that kill, cut, send again, forge and look elsewhere, each on a ground of its own.
class QuickProofsTests {
    static Stream<Proof> proofs() {
        return Stream.of(
                new KillProof(KillProof.Victim.APPLICATION),
                new KillProof(KillProof.Victim.DATABASE),
                new ReplayProof(),
                new CutProof(),
                new OfficesProof(),
                new WallProof(),
                new CatalogueProof(),
                new HostileUploadProof(),
                new MalformedProof(),
                new HeadersProof(),
                new LogProof(),
                new ForgeryProof());
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void hold(Proof proof) {
        var said = new StringWriter();
        var status = new CommandLine(ProveCommand.with(BadakApplication.class, List.of(proof)))
                .setOut(new PrintWriter(said))
                .execute(proof.id(), "--quick");
        System.out.println(said);
        assertThat(status).as(said.toString()).isZero();
        assertThat(said.toString().strip()).endsWith(" 0 failed");
    }
}
