package id.badak.backup;

import id.badak.archive.BackupKey;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a key. Whoever loses it has lost the backups.
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "Make a new key in a new file. Keep a copy away from this machine and from the backups.")
final class KeyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file to be made.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        BackupKey.create(file);
        spec.commandLine()
                .getOut()
                .println("A new key is in " + file + ". Without it the backups made with it cannot be read.");
        return ExitCode.OK;
    }
}
