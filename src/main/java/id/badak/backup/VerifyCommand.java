package id.badak.backup;

import id.badak.kernel.Folders;
import id.badak.postgres.DataFolder;
import id.badak.postgres.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {"Read a backup from end to end and compare it with its manifest.", Spoken.STATUSES})
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Spoken spoken = new Spoken();

    @Option(names = "--deep", description = "Also restore it into a PostgreSQL that is thrown away afterwards.")
    private boolean deep;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws Exception {
        var door = spoken.door(spec);
        return deep
                ? Spoken.run(spec, () -> restoreForNothing(door), "Restored on trial, and good: " + file)
                : Spoken.run(spec, () -> door.verify(file), "Read from end to end, and good: " + file);
    }

    private Backups.Summary restoreForNothing(Backups door) throws Exception {
        var folder = Files.createTempDirectory("badak-verify");
        try (var data = DataFolder.open(folder.resolve("data"));
                var server = LocalPostgres.start(data, _ -> {})) {
            return door.restore(file, () -> new Estate(server.address(), folder.resolve("evidence")));
        } finally {
            Folders.empty(folder);
            Files.deleteIfExists(folder);
        }
    }
}
