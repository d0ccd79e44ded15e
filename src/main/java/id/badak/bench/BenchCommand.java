package id.badak.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the benches when none is named.
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure what Badak costs on this machine.")
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Adds `bench` and its benches. The application is given as a class, so that no Spring is
    /// loaded before a bench needs it.
    ///
    /// @param others benches that modules keep for themselves
    public static void addTo(CommandLine commands, Class<?> application, Object... others) {
        var bench = new CommandLine(new BenchCommand());
        bench.addSubcommand(new VisitsBench(application));
        bench.addSubcommand(new PagesBench(application));
        for (var other : others) {
            bench.addSubcommand(other);
        }
        commands.addSubcommand(bench);
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
