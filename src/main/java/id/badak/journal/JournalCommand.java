package id.badak.journal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists what can be done with the journal when nothing is named.
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = {
            "Verify the journal, write down where its chains end, or describe an incident.",
            "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name the database; without them"
                    + " the data folder's own is started."
        })
public final class JournalCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void addTo(CommandLine commands) {
        var journal = new CommandLine(new JournalCommand());
        journal.addSubcommand(new VerifyCommand());
        journal.addSubcommand(new AnchorCommand());
        journal.addSubcommand(new IncidentCommand());
        commands.addSubcommand(journal);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
