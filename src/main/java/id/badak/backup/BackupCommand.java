package id.badak.backup;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes everything into one file while the system runs.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, KeyCommand.class},
        description = {
            "Write every table and every photo, as they are at one moment, into one file; Badak may run meanwhile.",
            "The file is read again from end to end before it counts. It is never written over another.",
            "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name the database; without them that of the data"
                    + " folder is used. The user must be a superuser or have BYPASSRLS.",
            Spoken.STATUSES
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Place place = new Place();

    @Mixin
    private Spoken spoken = new Spoken();

    @Option(
            names = "--without-missing",
            description = "Write the backup although photos are gone; they are named in it.")
    private boolean withoutMissing;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to be written.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        var target = file;
        if (target == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
        }
        place.requireData();
        var door = spoken.door(spec);
        return Spoken.run(
                spec,
                () -> {
                    try (var opened = place.open()) {
                        return door.write(opened.estate(), target, withoutMissing);
                    }
                },
                "Written and verified: " + target);
    }
}
