package id.badak.prove.command;

import id.badak.kernel.CannotStart;
import id.badak.prove.asvs.AsvsProof;
import id.badak.prove.catalogue.CatalogueProof;
import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.guess.GuessingProof;
import id.badak.prove.hostile.HostileUploadProof;
import id.badak.prove.loss.CutProof;
import id.badak.prove.loss.FailOverProof;
import id.badak.prove.loss.FullDiskProof;
import id.badak.prove.loss.KillProof;
import id.badak.prove.loss.ReplayProof;
import id.badak.prove.loss.RollingProof;
import id.badak.prove.nonsense.MalformedProof;
import id.badak.prove.restore.JournalProof;
import id.badak.prove.restore.OlderBackupProof;
import id.badak.prove.restore.RestoreProof;
import id.badak.prove.route.ForgeryProof;
import id.badak.prove.route.HeadersProof;
import id.badak.prove.route.LogProof;
import id.badak.prove.route.OfficesProof;
import id.badak.prove.route.WallProof;
import id.badak.prove.scan.ScanProof;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./badak prove ID`: tries one promise and says how often it held.
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Try one of Badak's promises as an enemy or an accident would; without an ID, list them.",
            "Ends with 0 when everything held, 1 when something did not, 2 when it cannot run."
        })
public final class ProveCommand implements Callable<Integer> {
    private final Class<?> application;
    private final List<Proof> proofs;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "ID", defaultValue = "", description = "The promise, such as S9.")
    private String id = "";

    @Option(names = "--quick", description = "Try less of it, as bin/ci does.")
    private boolean quick;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same number does the same again (${DEFAULT-VALUE}).")
    private long seed;

    private ProveCommand(Class<?> application, List<Proof> proofs) {
        this.application = application;
        this.proofs = List.copyOf(proofs);
    }

    /// Adds `prove`. The application is given as a class, so that no Spring is loaded before a
    /// proof needs it.
    public static void addTo(CommandLine commands, Class<?> application) {
        commands.addSubcommand(with(application, all()));
    }

    static ProveCommand with(Class<?> application, List<Proof> proofs) {
        return new ProveCommand(application, proofs);
    }

    /// Every proof there is: a new one is a line here.
    private static List<Proof> all() {
        return List.of(
                new KillProof(KillProof.Victim.APPLICATION),
                new KillProof(KillProof.Victim.DATABASE),
                new ReplayProof(),
                new CutProof(),
                new RestoreProof(),
                new OlderBackupProof(),
                new FailOverProof(),
                new FullDiskProof(),
                new RollingProof(),
                new JournalProof(),
                new GuessingProof(),
                new OfficesProof(),
                new WallProof(),
                new CatalogueProof(),
                new HostileUploadProof(),
                new AsvsProof(ProveCommand::ids),
                new MalformedProof(),
                new HeadersProof(),
                new ScanProof(),
                new LogProof(),
                new ForgeryProof());
    }

    public static List<String> ids() {
        return all().stream().map(Proof::id).toList();
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (id.isEmpty()) {
            proofs.forEach(proof -> out.printf("%-4s %s%n", proof.id(), proof.title()));
            out.flush();
            return ExitCode.OK;
        }
        var proof = proofs.stream()
                .filter(one -> one.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no proof " + id + "."));
        out.printf("%s: %s (%s, seed %d)%n", proof.id(), proof.title(), quick ? "quick" : "full", seed);
        out.flush();
        try (var run = new ProofRun(quick, seed, application, out)) {
            try {
                proof.run(run);
            } catch (CannotStart reason) {
                throw reason;
            } catch (Exception broken) {
                run.count("the proof came to its end", false, broken.toString());
                run.print();
                throw broken;
            }
            run.print();
            return run.failedCount() == 0 && run.passedCount() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
