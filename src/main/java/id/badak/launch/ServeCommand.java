package id.badak.launch;

import id.badak.database.DurableSettings;
import id.badak.kernel.CannotStart;
import id.badak.kernel.ClearWires;
import id.badak.postgres.DataFolder;
import id.badak.postgres.DatabaseAddress;
import id.badak.postgres.LocalPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts Badak for real work.
///
/// A database named in the environment is used, and must be durable; otherwise the server of the
/// data folder is started, which is.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Start Badak for real work.",
            "BADAK_DB_URL, BADAK_DB_USER and BADAK_DB_PASSWORD name a PostgreSQL 16 or newer;"
                    + " without them Badak starts its own in the data folder."
        })
final class ServeCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private Place place = new Place();

    @Mixin
    private Door door = new Door();

    @Mixin
    private OperatorsPort operators = new OperatorsPort();

    @Option(
            names = "--without-backup",
            description = "Bring a database in use to a newer schema although no backup of it is fresh.")
    private boolean withoutBackup;

    ServeCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        door.check();
        var certificate = Certificate.findNamed();
        if (certificate.isEmpty()) {
            door.requireCovered(ClearWires.named());
        }
        Sigterm.endsWell();
        try (var ending = new Ending()) {
            var data = ending.open(place::open);
            var database = database(ending, data);
            requireDurable(database);
            Announcements.say("Starting the web application");
            var settings = settings(certificate);
            var web = ending.open(() -> WebApplication.start(
                    application,
                    settings,
                    door,
                    data.path(),
                    database,
                    found -> new GoneWithout(System.getenv(), found::getProperty).require()));
            Announcements.ready(door.url(certificate.isPresent() ? "https" : "http", web.port()));
            ending.await();
        }
        return ExitCode.OK;
    }

    private List<String> settings(Optional<Certificate> certificate) {
        var settings = new ArrayList<>(operators.properties());
        certificate.ifPresent(shown -> settings.addAll(shown.properties(OperatorsPort.isReachedFromElsewhere())));
        settings.addAll(Credentials.properties());
        settings.add("--badak.shell.demo=false");
        if (withoutBackup) {
            settings.add("--badak.database.upgrade-backup-hours=0");
        }
        return settings;
    }

    private static DatabaseAddress database(Ending ending, DataFolder data) throws Exception {
        var named = DatabaseAddress.findNamed();
        return named.isPresent()
                ? named.get()
                : ending.open(() ->
                                LocalPostgres.start(data, Announcements::say).keptRunning())
                        .address();
    }

    private static void requireDurable(DatabaseAddress database) {
        try (var connection = database.connect()) {
            DurableSettings.require(connection);
        } catch (SQLException fault) {
            throw new CannotStart(
                    "The database %s does not answer: %s".formatted(database.url(), fault.getMessage()), fault);
        }
    }
}
