package id.badak.launch;

import id.badak.postgres.DataFolder;
import id.badak.postgres.LocalPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// Starts everything in the folder given, asks for the first pages and stops.
///
/// The launcher runs it once per build under `-XX:AOTCacheOutput`, so that the JVM remembers which
/// classes and methods a start needs. Boot's `spring.context.exit=onRefresh` is not used: it halts
/// the JVM without our [Ending], and PostgreSQL would stay behind.
@Command(name = "warm", hidden = true, description = "Start, ask for the first pages, stop.")
final class WarmCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private Place place = new Place();

    @Mixin
    private Door door = new Door();

    WarmCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        try (var ending = new Ending()) {
            DataFolder data = ending.open(place::open);
            var database = ending.open(() -> LocalPostgres.start(data, Announcements::say));
            var web = ending.open(
                    () -> WebApplication.start(application, settings(), door, data.path(), database.address()));
            ask(URI.create(door.url(web.port()) + "/"));
        }
        return ExitCode.OK;
    }

    /// With the operators' port, since `serve` has one.
    private static List<String> settings() {
        return Stream.concat(WebApplication.DEMO.stream(), Stream.of("--management.server.port=0"))
                .toList();
    }

    /// The client belongs to the training alone, so its classes are the only waste in the cache.
    private static void ask(URI page) throws Exception {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (var turn = 0; turn < 10; turn++) {
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
        }
    }
}
