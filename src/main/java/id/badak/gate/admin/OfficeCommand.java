package id.badak.gate.admin;

import id.badak.database.CommandProgram;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.CannotStart;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.office.Coverage;
import id.badak.registry.office.Office;
import id.badak.registry.office.Offices;
import id.badak.registry.office.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens an office: the first thing an empty Badak needs.
@Command(name = "office", mixinStandardHelpOptions = true, description = "Open an office and say what it serves.")
public final class OfficeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = {
                "Open an office of the regulator, with the kabupaten/kota it serves.",
                "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name the database; without them"
                        + " the data folder's own is started (stop `serve` first)."
            })
    int open(
            @Mixin CommandProgram program,
            @Option(names = "--code", required = true, description = "Short code, as in SERANG.") String code,
            @Option(names = "--name", required = true, description = "Official name.") String name,
            @Option(names = "--kind", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
                    Office.Kind kind,
            @Option(
                            names = "--region",
                            split = ",",
                            paramLabel = "CODE",
                            description = "Kabupaten/kota it serves, as in 36.04,36.73; none for the national one.")
                    @Nullable
                    List<String> regions,
            @Option(names = "--since", paramLabel = "DATE", description = "Serves them since (default: today).")
                    @Nullable
                    LocalDate since,
            @Option(
                            names = "--source",
                            defaultValue = "dinyatakan saat unit kerja dibuka",
                            description = "Who says so (${DEFAULT-VALUE}).")
                    String source) {
        var asked = new Asked(code, name, kind, regions == null ? List.of() : regions, since, source);
        return program.run(Backstage.class, rooms -> open(rooms, asked));
    }

    int open(ApplicationContext rooms, Asked asked) {
        check(rooms, asked);
        var today = LocalDate.now(rooms.getBean(Clock.class));
        var since = asked.since() == null ? today : asked.since();
        var office = new Office(new OfficeId(Ids.next()), asked.code(), asked.name(), asked.kind());
        var system = new Actor(new AccountId(Ids.next()), office.id(), Role.SYSTEM, null);
        Acting.as(system, () -> {
            rooms.getBean(Offices.class)
                    .open(
                            office,
                            since,
                            asked.regions().stream()
                                    .map(region ->
                                            new Coverage(office.id(), region, since, null, asked.source(), false))
                                    .toList());
            rooms.getBean(Accounts.class).create(new Account(system.account(), "Sistem", Role.SYSTEM, null));
            return true;
        });
        spec.commandLine()
                .getOut()
                .printf(
                        "%s is open. Next: ./badak admin create --office %s --username … --name … --role …%n",
                        asked.name(), asked.code());
        return ExitCode.OK;
    }

    private static void check(ApplicationContext rooms, Asked asked) {
        if (!asked.code().matches("[A-Z0-9-]{2,30}")) {
            throw new CannotStart(
                    "A code has 2 to 30 capitals, digits or dashes; %s has others.".formatted(asked.code()));
        }
        if (Typed.strip(asked.name()).isEmpty()) {
            throw new CannotStart("An office needs a name.");
        }
        if (Offices.findForCommand(rooms.getBean(Offices.class), asked.code()).isPresent()) {
            throw new CannotStart("There is an office with the code %s already.".formatted(asked.code()));
        }
        var known = rooms.getBean(Regions.class);
        for (var region : asked.regions()) {
            if (region.length() != 5 || known.find(region).isEmpty()) {
                throw new CannotStart(
                        "%s is no code of a kabupaten/kota; see programme/regions/regions.csv.".formatted(region));
            }
        }
    }

    record Asked(
            String code,
            String name,
            Office.Kind kind,
            List<String> regions,
            @Nullable LocalDate since,
            String source) {}
}
