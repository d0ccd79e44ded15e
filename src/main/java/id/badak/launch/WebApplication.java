package id.badak.launch;

import id.badak.kernel.CannotStart;
import id.badak.kernel.Environment;
import id.badak.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/// The Spring application, started with what the command line decided.
///
/// The settings are handed over as Spring's command-line arguments, which stand above files and
/// environment; they never appear in the list of processes.
record WebApplication(ConfigurableApplicationContext context) implements AutoCloseable {
    /// The demo's own: its people are offered on the sign-in page, the terminal stays quiet, a
    /// second factor is not asked for, and an upgrade asks for no backup, since all in it is made
    /// up.
    static final List<String> DEMO = List.of(
            "--badak.shell.demo=true",
            "--badak.sign-in.second-factor=optional",
            "--badak.operate.drain-seconds=0",
            "--logging.threshold.console=ERROR",
            "--badak.database.upgrade-backup-hours=0");

    /// None at all: a demo is nobody's to operate.
    static final String NO_OPERATORS_PORT = "--management.server.port=-1";

    /// @param others   settings of the command, such as [#DEMO]
    /// @param database where to migrate and serve
    static WebApplication start(
            Class<?> application, List<String> others, Door door, Path data, DatabaseAddress database) {
        return start(application, others, door, data, database, _ -> {});
    }

    /// @param before looks at all settings before anything is made of them
    static WebApplication start(
            Class<?> application,
            List<String> others,
            Door door,
            Path data,
            DatabaseAddress database,
            Consumer<ConfigurableEnvironment> before) {
        var settings = new ArrayList<>(door.properties());
        // What ends a start is thrown to the command line, which says it: not twice, and a sentence without a trace.
        settings.add("--logging.level.org.springframework.boot.SpringApplication=off");
        settings.add("--badak.data=" + data);
        settings.addAll(others);
        settings.addAll(log(data, Environment.find("BADAK_LOG").orElse("file")));
        settings.add("--badak.database.url=" + database.url());
        settings.add("--badak.database.user=" + database.user());
        settings.add("--badak.database.password=" + database.password());
        return start(application, door, settings, before);
    }

    /// A file that Badak writes itself can be changed by whoever becomes Badak's user; what it only says on the console
    /// can be kept by somebody else.
    ///
    /// @param where `file`, or `console` for nowhere else
    static List<String> log(Path data, String where) {
        return switch (where) {
            case "file" -> List.of("--logging.file.name=" + data.resolve("badak.log"));
            case "console" -> List.of();
            default -> throw new CannotStart("BADAK_LOG is file or console, and not " + where + ".");
        };
    }

    private static WebApplication start(
            Class<?> application, Door door, List<String> settings, Consumer<ConfigurableEnvironment> before) {
        var spring = new SpringApplication(application);
        spring.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                found -> before.accept(found.getEnvironment()));
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setRegisterShutdownHook(false);
        try {
            return new WebApplication(spring.run(settings.toArray(String[]::new)));
        } catch (RuntimeException fault) {
            throw explained(fault, door);
        }
    }

    /// The operators' port is opened by a lifecycle of the frame, which wraps what it throws.
    static RuntimeException explained(RuntimeException fault, Door door) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return door.isAt(taken.getPort()) ? door.taken(taken) : OperatorsPort.taken(taken);
            }
        }
        return fault;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
