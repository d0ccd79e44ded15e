package id.badak.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "incident",
        mixinStandardHelpOptions = true,
        description = {
            "Write a folder about an incident: whose data was touched, by whom, how, and drafts of the notices.",
            "Ends with 0 when it is written, 3 when the journal is not as it was written, 2 when it cannot run."
        })
final class IncidentCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JournalProgram program = new JournalProgram();

    @Option(names = "--office", paramLabel = "ID", required = true, description = "Whose journals are read.")
    private UUID office = new UUID(0, 0);

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            required = true,
            converter = Moment.class,
            description = "From when on: a day as 2026-11-30, or a moment as 2026-11-30T01:00:00Z.")
    private Instant since = Instant.MIN;

    @Option(
            names = "--until",
            paramLabel = "WHEN",
            converter = Moment.class,
            description = "Up to when (default: now).")
    private @Nullable Instant until;

    @Option(names = "--account", paramLabel = "ID", description = "Whose deeds alone (default: everybody's).")
    private @Nullable UUID account;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write; it must be new.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        return program.run(journals -> write(journals));
    }

    int write(Journals journals) {
        var now = journals.now();
        var incident = new Incident(office, since, until == null ? now : until, account);
        if (!incident.since().isBefore(incident.until())) {
            throw fault("--since must be before --until.");
        }
        try {
            var written = journals.describe(incident, out, now);
            var terminal = spec.commandLine().getOut();
            terminal.printf(
                    "%d entries, %d businesses, %d accounts; %d businesses on lists, not named%n",
                    written.summary().lines(),
                    written.summary().enterprises(),
                    written.summary().accounts(),
                    written.summary().seenInLists());
            terminal.println(written.isIntact() ? "intact" : "TAMPERED: run ./badak journal verify");
            terminal.flush();
            return written.isIntact() ? ExitCode.OK : VerifyCommand.TAMPERED;
        } catch (FileAlreadyExistsException there) {
            throw fault(out + " is there already; name a new folder.");
        } catch (IOException unwritable) {
            throw fault(out + " cannot be written.");
        }
    }

    private ParameterException fault(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    /// Days begin in the offices' own zone.
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String typed) {
            try {
                return typed.length() == "2026-11-30".length()
                        ? LocalDate.parse(typed)
                                .atStartOfDay(ZoneId.of("Asia/Jakarta"))
                                .toInstant()
                        : Instant.parse(typed);
            } catch (java.time.DateTimeException notAMoment) {
                throw new TypeConversionException("give a day as 2026-11-30, or a moment as 2026-11-30T01:00:00Z");
            }
        }
    }
}
