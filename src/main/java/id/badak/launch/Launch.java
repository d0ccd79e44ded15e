package id.badak.launch;

import id.badak.kernel.CannotStart;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/// Stands between the command line and Spring: no class of Spring is loaded before a command needs
/// it.
public final class Launch {
    private Launch() {}

    /// Adds `serve` to the command line, and teaches it to end with status 2 and one sentence when
    /// something [CannotStart].
    ///
    /// @param application the Spring Boot class, given as a class so that no Spring is loaded
    ///                    before a command needs it
    public static CommandLine addTo(CommandLine commands, Class<?> application) {
        return commands.addSubcommand("serve", new ServeCommand(application))
                .setExecutionExceptionHandler(Launch::explain);
    }

    private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult given) throws Exception {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart reason) { // Spring wraps what is thrown while it starts.
                command.getErr().println("badak: " + reason.getMessage());
                return ExitCode.USAGE;
            }
        }
        if (fault instanceof Ending.Ended) {
            return ExitCode.OK;
        }
        throw fault;
    }
}
