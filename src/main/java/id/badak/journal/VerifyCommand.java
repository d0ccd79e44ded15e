package id.badak.journal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Compare every entry of the journal with its seal, its place and the anchors.",
            "Ends with 0 when all is as it was written, 3 when something is not, 2 when it cannot run."
        })
final class VerifyCommand implements Callable<Integer> {
    static final int TAMPERED = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalProgram program = new JournalProgram();

    @Option(
            names = "--anchors",
            paramLabel = "DIR",
            description = "Folder of the anchors, best a copy from another machine (default: the one of the settings).")
    private @Nullable Path anchors;

    @Override
    public Integer call() throws Exception {
        return program.run(this::verify);
    }

    int verify(Journals journals) {
        var begun = System.nanoTime();
        var verification = journals.verify(anchors);
        print(spec.commandLine().getOut(), verification, (System.nanoTime() - begun) / 1e9);
        return verification.isIntact() ? ExitCode.OK : TAMPERED;
    }

    private static void print(PrintWriter out, Verification verification, double seconds) {
        verification.breaches().forEach(breach -> out.println(words(breach)));
        out.printf(
                "%d entries in %d chains, %d anchors, %.0f entries/s%n",
                verification.entryCount(),
                verification.chainCount(),
                verification.anchorCount(),
                verification.entryCount() / seconds);
        out.println(verification.isIntact() ? "intact" : "TAMPERED");
        out.flush();
    }

    private static String words(Breach breach) {
        if (breach.kind() == Breach.Kind.ANCHORS) {
            return "anchors, line %d: %s"
                    .formatted(breach.sequence(), breach.kind().words());
        }
        return "%s, office %s, number %d%s: %s"
                .formatted(
                        breach.zone(),
                        breach.office(),
                        breach.sequence(),
                        breach.entry() == null ? "" : ", entry " + breach.entry(),
                        breach.kind().words());
    }
}
