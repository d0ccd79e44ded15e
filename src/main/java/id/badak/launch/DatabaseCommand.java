package id.badak.launch;

import id.badak.postgres.LocalPostgres;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// Starts the database alone and says how to reach it; `bin/db` calls it.
@Command(name = "database", hidden = true, mixinStandardHelpOptions = true, description = "Start only the database.")
final class DatabaseCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() throws Exception {
        try (var ending = new Ending()) {
            var data = ending.open(place::open);
            var address = ending.open(() -> LocalPostgres.start(data, Announcements::say))
                    .address();
            System.out.printf(
                    "url      %s%nuser     %s%npassword %s%n", address.url(), address.user(), address.password());
            ending.await();
        }
        return ExitCode.OK;
    }
}
