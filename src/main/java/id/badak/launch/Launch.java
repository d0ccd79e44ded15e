package id.badak.launch;

import id.badak.database.CannotStart;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/// The door of this module: the commands that start the web application.
public final class Launch {
    private Launch() {}

    /// Adds `demo`, `serve` and the developers' hidden `database` and `warm` to the command line, and
    /// teaches it to end with status 2 and one sentence when something [CannotStart].
    ///
    /// @param application the Spring Boot class, given as a class so that no Spring is loaded before
    ///                    a command needs it
    /// @param accounts    who may sign in to the demo
    public static CommandLine addTo(CommandLine commands, Class<?> application, DemoAccounts accounts) {
        return commands.addSubcommand("demo", new DemoCommand(application, accounts))
                .addSubcommand("serve", new ServeCommand(application))
                .addSubcommand("database", new DatabaseCommand())
                .addSubcommand("warm", new WarmCommand(application))
                .setExecutionExceptionHandler(Launch::explain);
    }

    private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult given) throws Exception {
        if (fault instanceof CannotStart reason) {
            command.getErr().println("badak: " + reason.getMessage());
            return ExitCode.USAGE;
        }
        if (fault instanceof Ending.Ended) {
            return ExitCode.OK;
        }
        throw fault;
    }

    /// The people of the demo and the one password they share.
    public record DemoAccounts(List<String> names, String password) {
        public DemoAccounts {
            names = List.copyOf(names);
        }
    }
}
