package id.badak.gate.admin;

import id.badak.gate.credential.SignInSettings;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.ReachedDatabase;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import picocli.CommandLine.Option;

/// Where the commands of this module work: the database that `serve` would use, offices, accounts
/// and sign-ins, and nothing that serves pages.
final class Backstage {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    /// Finds the database as `serve` does, and works in it.
    int open(ToIntFunction<ApplicationContext> work) {
        try (var database = ReachedDatabase.of(DataFolder.placeOf(data))) {
            return open(database.address(), work);
        }
    }

    static int open(DatabaseAddress database, ToIntFunction<ApplicationContext> work) {
        try (var rooms = new SpringApplicationBuilder(Rooms.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(
                        "--logging.level.root=error",
                        "--badak.database.url=" + database.url(),
                        "--badak.database.user=" + database.user(),
                        "--badak.database.password=" + database.password())) {
            return work.applyAsInt(rooms);
        }
    }

    /// Finds an office by its code, with the national view, the only one that reaches beyond an
    /// office.
    static Optional<Office> office(ApplicationContext rooms, String code) {
        var national = new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.NATIONAL, null);
        return as(
                national,
                () -> rooms.getBean(Offices.class).list().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst());
    }

    static <T> T as(Actor actor, Callable<T> act) {
        try {
            return Acting.as(actor, act);
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception fault) {
            throw new CannotStart(String.valueOf(fault.getMessage()), fault);
        }
    }

    /// Not annotated as a configuration, so that the application's own scan does not find these
    /// beans a second time.
    @ComponentScan(
            basePackages = {
                "id.badak.database",
                "id.badak.registry.office",
                "id.badak.registry.account",
                "id.badak.gate.credential"
            },
            excludeFilters = @ComponentScan.Filter(Controller.class))
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableConfigurationProperties(SignInSettings.class)
    static class Rooms {
        @Bean
        PasswordEncoder passwordEncoder() {
            return PasswordEncoderFactories.createDelegatingPasswordEncoder();
        }

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Jakarta"));
        }
    }
}
