package id.badak.study.qda;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./badak qda`: lists what can be done with research files of other programs.
@Command(
        name = "qda",
        mixinStandardHelpOptions = true,
        description = {
            "Memeriksa berkas penelitian kualitatif (REFI-QDA), atau membaca dan menulisnya kembali.",
            "Checks files of qualitative research (REFI-QDA), or reads them and writes them anew."
        })
public final class QdaCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void addTo(CommandLine commands) {
        var qda = new CommandLine(new QdaCommand());
        qda.addSubcommand(new CheckCommand());
        qda.addSubcommand(new RoundtripCommand());
        qda.addSubcommand(new ExportCommand());
        commands.addSubcommand(qda);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
