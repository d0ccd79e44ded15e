package id.badak.journal;

import id.badak.database.CommandProgram;
import id.badak.postgres.DatabaseAddress;
import java.util.function.ToIntFunction;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Mixin;

/// The journal without the rest of Badak, for a command at the terminal.
final class JournalProgram {
    @Mixin
    private CommandProgram program = new CommandProgram();

    /// Runs against the database the environment names, or the data folder's own.
    int run(ToIntFunction<Journals> act) {
        return program.run(Alone.class, parts -> act.applyAsInt(parts.getBean(Journals.class)));
    }

    int run(DatabaseAddress database, ToIntFunction<Journals> act) {
        return program.run(Alone.class, database, parts -> act.applyAsInt(parts.getBean(Journals.class)));
    }

    @ComponentScan("id.badak.journal")
    @Import(CommandProgram.Essentials.class)
    static class Alone {}
}
