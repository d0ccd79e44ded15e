package id.badak;

import id.badak.backup.BackupCommand;
import id.badak.backup.RestoreCommand;
import id.badak.gate.admin.AdminCommand;
import id.badak.gate.admin.OfficeCommand;
import id.badak.journal.JournalCommand;
import id.badak.launch.Launch;
import id.badak.registry.enrolment.ImportCommand;
import id.badak.study.evaluation.EvaluateCommand;
import id.badak.study.folder.ReportCommand;
import id.badak.study.qda.QdaCommand;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Picks a command. Spring is started by those that need it, and never to say what commands there
/// are.
@Command(
        name = "badak",
        description = "One-on-one mentoring by a regulator, and an honest account of whether it works.",
        subcommands = HelpCommand.class,
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Badak implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Badak() {}

    public static void main(String[] args) {
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        return commands(ServiceLoader.load(MoreCommands.class));
    }

    static CommandLine commands(Iterable<MoreCommands> more) {
        var commands = new CommandLine(new Badak());
        Launch.addTo(commands, BadakApplication.class);
        commands.addSubcommand("evaluate", new EvaluateCommand());
        commands.addSubcommand("report", new ReportCommand());
        QdaCommand.addTo(commands);
        commands.addSubcommand("import", new ImportCommand());
        commands.addSubcommand("office", new OfficeCommand());
        commands.addSubcommand("admin", new AdminCommand());
        commands.addSubcommand("backup", new BackupCommand());
        commands.addSubcommand("restore", new RestoreCommand());
        JournalCommand.addTo(commands);
        more.forEach(one -> one.addTo(commands));
        return commands.addSubcommand("version", new Version());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(System.out);
        return CommandLine.ExitCode.OK;
    }
}
