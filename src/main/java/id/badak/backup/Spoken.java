package id.badak.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.badak.archive.BackupKey;
import id.badak.archive.DamagedBackup;
import id.badak.archive.ProgressBar;
import id.badak.archive.WrongKey;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

final class Spoken {
    static final int DAMAGED = 1;
    static final int WRONG_KEY = 3;
    static final String STATUSES = "Ends with 0 when all is well, 1 when the file cannot be trusted, 2 when the"
            + " command cannot run, 3 when the key is missing or another.";

    @Option(
            names = "--key-file",
            paramLabel = "F",
            description = "File with the key, as `./badak backup key F` makes it; without it nothing is encrypted.")
    private @Nullable Path keyFile;

    Backups door(CommandSpec spec) {
        return new Backups(
                keyFile == null ? null : BackupKey.read(keyFile),
                new ProgressBar(spec.commandLine().getErr()));
    }

    /// Runs a command and turns the two expected faults into a sentence and a status.
    static int run(CommandSpec spec, Callable<Backups.Summary> act, String done) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        hushMigrations();
        try {
            table(spec.commandLine().getOut(), act.call());
            spec.commandLine().getOut().println(done);
            return ExitCode.OK;
        } catch (DamagedBackup damaged) {
            err.println("badak: " + damaged.getMessage());
            return DAMAGED;
        } catch (WrongKey wrong) {
            err.println("badak: " + wrong.getMessage());
            return WRONG_KEY;
        }
    }

    /// Without Spring nothing tells Flyway that its log is not for the terminal.
    private static void hushMigrations() {
        if (LoggerFactory.getLogger("org.flywaydb") instanceof Logger flyway) {
            flyway.setLevel(Level.ERROR);
        }
    }

    private static void table(PrintWriter out, Backups.Summary summary) {
        out.printf("  %-12s %s%n", "taken at", summary.takenAt());
        out.printf("  %-12s %s%n", "by", summary.program());
        out.printf("  %-12s %,d%n", "tables", summary.tables());
        out.printf("  %-12s %,d%n", "rows", summary.rows());
        out.printf("  %-12s %,d%n", "photos", summary.photos());
        if (summary.missing() > 0) {
            out.printf("  %-12s %,d, named in the manifest%n", "photos gone", summary.missing());
        }
        out.printf("  %-12s %,d%n", "bytes", summary.bytes());
        out.printf("  %-12s %s%n", "sha-256", summary.sha256());
    }
}
