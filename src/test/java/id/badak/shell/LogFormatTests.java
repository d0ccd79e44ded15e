package id.badak.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import id.badak.cast.WithBadak;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@WithBadak
class LogFormatTests {
    /// Three clocks of Indonesia, and servers that keep another: without it two logs tell no story together.
    @Test
    void beginsEachLineWithATimeThatSaysHowFarItIsFromUtc() {
        var began = Instant.now();
        var line = written("kabar");

        assertThat(line).contains("kabar");
        var time = OffsetDateTime.parse(line.substring(0, line.indexOf(' ')));
        assertThat(Duration.between(began, time.toInstant()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    /// As the console writes it, with the settings that everybody has.
    private static String written(String words) {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var event = new LoggingEvent(Logger.class.getName(), root, Level.INFO, words, null, null);
        for (var appenders = root.iteratorForAppenders(); appenders.hasNext(); ) {
            if (appenders.next() instanceof OutputStreamAppender<ILoggingEvent> console) {
                return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no console");
    }
}
