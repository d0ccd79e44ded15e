package id.badak.registry.enrolment;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Texts;
import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.ReachedDatabase;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.FacilitySettings;
import id.badak.registry.office.Offices;
import id.badak.registry.standard.Standards;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Imports facilities from the command line, by the same two steps as the page.
///
/// Acts as the office's system account. Starts the registry alone: no web server, no sign-in.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Import enterprises and facilities from a spreadsheet (XLSX or CSV).",
            "Without --apply it only says what would happen. Ends with 0 when every row is good, 1 when rows are"
                    + " faulty (then nothing is written), 2 when it cannot run.",
            "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name the database; without them"
                    + " the data folder's own is started."
        })
public final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--office", required = true, paramLabel = "CODE", description = "The office's short code.")
    private String office = "";

    @Option(names = "--file", required = true, paramLabel = "FILE", description = "The spreadsheet.")
    private Path file = Path.of("");

    @Option(names = "--apply", description = "Write, if every row is good.")
    private boolean apply;

    @Option(names = "--update", description = "With --apply: also give known facilities the file's values.")
    private boolean update;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for all that is kept (default: $BADAK_DATA, or .badak here).")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var content = content();
        try (var database = ReachedDatabase.of(folder())) {
            return run(database.address(), content);
        }
    }

    /// Runs against a database that answers.
    int run(DatabaseAddress database, byte[] content) throws Exception {
        try (var registry = start(database)) {
            return Acting.as(system(registry), () -> importAs(registry.getBean(FacilityImports.class), content));
        }
    }

    private int importAs(FacilityImports imports, byte[] content) {
        var texts = Texts.in(Language.ID);
        try {
            var plan = imports.plan(content);
            say(plan, texts);
            if (!plan.faulty().isEmpty()) {
                return ExitCode.SOFTWARE;
            }
            if (apply) {
                var applied = imports.apply(imports.keep(content), plan.digest(), update);
                out().println(texts.of("facility.import.done", applied.addedCount(), applied.updatedCount()));
            } else {
                out().println(texts.of("facility.import.nothing-yet"));
            }
            return ExitCode.OK;
        } catch (Refusal refused) {
            throw new CannotStart(texts.of(refused.problem()), refused);
        }
    }

    private void say(ImportPlan plan, Texts texts) {
        for (var row : plan.faulty()) {
            row.faults().forEach(fault -> out().println(ImportView.say(row.row(), fault, texts)));
        }
        out().println(texts.of(
                "facility.import.totals",
                plan.added().size(),
                plan.sameCount(),
                plan.changed().size(),
                plan.faulty().size()));
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CannotStart("The file %s cannot be read.".formatted(file), unreadable);
        }
    }

    /// Finds the account that acts for the office when no person does. Which offices there are is
    /// asked with the national view, the only one that reaches beyond an office, and nothing else
    /// is.
    private Actor system(ApplicationContext registry) throws Exception {
        var national = new Actor(new AccountId(Ids.next()), new OfficeId(Ids.next()), Role.NATIONAL, null);
        var named = Acting.as(national, () -> registry.getBean(Offices.class).list()).stream()
                .filter(one -> one.code().equals(office))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no office with the code %s.".formatted(office)));
        var asking = new Actor(new AccountId(Ids.next()), named.id(), Role.SYSTEM, null);
        var account = Acting.as(
                asking,
                () -> registry.getBean(Accounts.class).list(Role.SYSTEM).stream()
                        .findFirst());
        return account.map(one -> new Actor(one.id(), named.id(), Role.SYSTEM, null))
                .orElseThrow(() -> new CannotStart("The office %s has no system account.".formatted(office)));
    }

    private ConfigurableApplicationContext start(DatabaseAddress database) {
        return new SpringApplicationBuilder(Registry.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(
                        "--logging.level.root=error",
                        "--badak.data=" + folder().toAbsolutePath().normalize(),
                        "--badak.database.url=" + database.url(),
                        "--badak.database.user=" + database.user(),
                        "--badak.database.password=" + database.password());
    }

    private Path folder() {
        return DataFolder.placeOf(data);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// The registry without its pages. Not annotated as a configuration, so that the application's
    /// own scan does not find these beans a second time.
    @ComponentScan(
            basePackages = {"id.badak.database", "id.badak.journal", "id.badak.registry"},
            excludeFilters = @ComponentScan.Filter(Controller.class))
    @EnableTransactionManagement(proxyTargetClass = true)
    @EnableConfigurationProperties(FacilitySettings.class)
    static class Registry {
        @Bean
        Standards standards() {
            return Standards.load();
        }

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Jakarta"));
        }
    }
}
