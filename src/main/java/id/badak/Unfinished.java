package id.badak;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that is promised and not there yet: it says so and fails, rather than doing nothing.
@Command
final class Unfinished implements Callable<Integer> {
    private final String description;
    private CommandSpec spec = CommandSpec.create();

    Unfinished(String description) {
        this.description = description;
    }

    @Spec
    void describe(CommandSpec given) {
        spec = given;
        given.usageMessage().description(description + " (not in this build)");
    }

    @Override
    public Integer call() {
        System.err.println("badak: `%s` is not in this build yet.".formatted(spec.name()));
        return ExitCode.USAGE;
    }
}
