package id.badak.database;

import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.ReachedDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.function.ThrowingFunction;
import picocli.CommandLine.Option;

/// The part of Badak that a command needs, in the database that `serve` would use, without a page and
/// without jobs.
///
/// A command mixes this in and names its parts: a class that imports [Essentials] and scans its modules. That
/// class is not annotated as a configuration, or the application's own scan would find its beans a second
/// time.
public final class CommandProgram {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    /// Finds the database as `serve` does, and works in it.
    public int run(Class<?> parts, ThrowingFunction<ApplicationContext, Integer> work) {
        try (var database = ReachedDatabase.of(DataFolder.placeOf(data))) {
            return run(parts, database.address(), work);
        }
    }

    /// Works in a database that answers.
    public int run(Class<?> parts, DatabaseAddress database, ThrowingFunction<ApplicationContext, Integer> work) {
        var folder = DataFolder.placeOf(data).toAbsolutePath().normalize();
        // A command that looks at the journal must not write down as true what it has not verified.
        var settings = new ArrayList<>(
                List.of("--logging.level.root=error", "--badak.data=" + folder, "--badak.journal.anchor-minutes=0"));
        settings.add("--badak.database.url=" + database.url());
        settings.add("--badak.database.user=" + database.user());
        settings.add("--badak.database.password=" + database.password());
        try (var program = new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new))) {
            return work.apply(program);
        }
    }

    /// What every command's parts need: the pools of the zones, transactions, and the offices' clock.
    @ComponentScan("id.badak.database")
    @EnableTransactionManagement(proxyTargetClass = true)
    public static class Essentials {
        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Jakarta"));
        }
    }
}
