package id.badak.journal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "anchor",
        mixinStandardHelpOptions = true,
        description = "Write down, outside the database, where each chain of the journal ends now.")
final class AnchorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalProgram program = new JournalProgram();

    @Override
    public Integer call() throws Exception {
        return program.run(journals -> {
            var out = spec.commandLine().getOut();
            out.printf("%d anchors written%n", journals.anchor());
            out.flush();
            return ExitCode.OK;
        });
    }
}
