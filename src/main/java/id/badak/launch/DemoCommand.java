package id.badak.launch;

import id.badak.demo.DemoSignIns;
import id.badak.demo.DemoStory;
import id.badak.postgres.LocalPostgres;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/// Starts everything with invented people and cases, on this machine alone.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Start Badak with invented people and cases, to try it out.")
final class DemoCommand implements Callable<Integer> {
    private final Class<?> application;

    @Mixin
    private Place place = new Place();

    @Mixin
    private Door door = new Door();

    DemoCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws Exception {
        door.check();
        Sigterm.endsWell();
        try (var ending = new Ending()) {
            var data = ending.open(place::open);
            var database = ending.open(() -> LocalPostgres.start(data, Announcements::say));
            Announcements.say("Starting the web application");
            var web = ending.open(
                    () -> WebApplication.start(application, settings(), door, data.path(), database.address()));
            web.context().getBean(DemoStory.class).tellIfNew(Announcements::say);
            Announcements.ready(door.url(web.port()));
            System.out.printf(
                    "Sign in as %s; the password is %s%n", String.join(", ", DemoSignIns.NAMES), DemoSignIns.PASSWORD);
            ending.await();
        }
        return ExitCode.OK;
    }

    private static List<String> settings() {
        return Stream.concat(WebApplication.DEMO.stream(), Stream.of(WebApplication.NO_OPERATORS_PORT))
                .toList();
    }
}
