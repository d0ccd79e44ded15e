package id.badak.cast;

import id.badak.BadakApplication;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Another Badak in the same process, on a database and keys of its own.
public final class SecondBadak {
    private SecondBadak() {}

    /// Starts one on free ports, whose people need no second factor.
    ///
    /// @param settings as a command line has them: its data, keys, photos and database
    public static ConfigurableApplicationContext start(String... settings) {
        var own = Stream.of(
                "--server.port=0",
                "--management.server.port=-1",
                "--spring.main.register-shutdown-hook=false",
                "--badak.sign-in.second-factor=optional");
        return new SpringApplication(BadakApplication.class)
                .run(Stream.concat(own, Stream.of(settings)).toArray(String[]::new));
    }
}
