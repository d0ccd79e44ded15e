package id.badak.journal;

import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.ReachedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import picocli.CommandLine.Option;

/// The journal without the rest of Badak, for a command at the terminal.
final class JournalProgram {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    /// Runs against the database the environment names, or the data folder's own.
    int run(ToIntFunction<Journals> act) {
        try (var database = ReachedDatabase.of(folder())) {
            return run(database.address(), act);
        }
    }

    /// Runs against a database that answers. Nothing is anchored unless it is asked for: what is to
    /// be verified must not be written down as true first.
    int run(DatabaseAddress database, ToIntFunction<Journals> act) {
        var spring = new SpringApplicationBuilder(Alone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false);
        try (var context = spring.run(
                "--logging.level.root=error",
                "--badak.data=" + folder().toAbsolutePath().normalize(),
                "--badak.journal.anchor-minutes=0",
                "--badak.database.url=" + database.url(),
                "--badak.database.user=" + database.user(),
                "--badak.database.password=" + database.password())) {
            return act.applyAsInt(context.getBean(Journals.class));
        }
    }

    private Path folder() {
        return DataFolder.placeOf(data);
    }

    /// Not annotated as a configuration, so that the application's own scan does not find it.
    @ComponentScan({"id.badak.database", "id.badak.journal"})
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Alone {
        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Jakarta"));
        }
    }
}
