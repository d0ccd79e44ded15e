package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ClearWiresTests {
    @Test
    void letThroughWhatStaysOnThisMachine() {
        for (var here : List.of("127.0.0.1", "127.9.9.9", "localhost", "LOCALHOST", "::1", "[::1]")) {
            assertThatCode(() -> of("").require("Letters", here, "Encrypt."))
                    .as(here)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void refuseEveryOtherMachine() {
        for (var away :
                List.of("db.internal", "10.0.0.7", "0.0.0.0", "fe80::1", "[2001:db8::1]", "localhost.example", "")) {
            assertThatThrownBy(() -> of("mail.internal").require("Letters", away, "Encrypt."))
                    .as(away)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("Letters would go in clear between this machine and " + away)
                    .hasMessageContaining("Encrypt.");
        }
    }

    /// And nobody forgets it: each start says it again.
    @Test
    void letThroughWhatTheOperatorAnswersForWithALine() {
        var log = (Logger) LoggerFactory.getLogger(ClearWires.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            of("mail.internal, DB.internal").require("Letters", "db.INTERNAL", "Encrypt.");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "in clear: Letters, host db.INTERNAL; BADAK_CLEAR_HOSTS says that the wire is your own");
    }

    private static ClearWires of(String own) {
        return new ClearWires(own);
    }
}
