package id.badak.launch;

import picocli.CommandLine;

/// Commands that no installation needs; see [Launch] for the one it does.
public final class Trials {
    private Trials() {}

    /// Adds `demo`, and the developers' hidden `database` and `warm`.
    ///
    /// @param application as for [Launch#addTo]
    public static void addTo(CommandLine commands, Class<?> application) {
        commands.addSubcommand("demo", new DemoCommand(application))
                .addSubcommand("database", new DatabaseCommand())
                .addSubcommand("warm", new WarmCommand(application));
    }
}
