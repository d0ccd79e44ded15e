package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StoryClockTests {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Instant THEN = Instant.parse("2022-04-01T03:00:00Z");

    private final Clock clock = new StoryClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void showsTheHourOfTheStoryOnlyWhileItIsTold() throws Exception {
        assertThat(StoryClock.at(THEN, clock::instant)).isEqualTo(THEN);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void keepsTheStoryInAnotherZone() throws Exception {
        var elsewhere = clock.withZone(ZoneOffset.ofHours(7));

        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.ofHours(7));
        assertThat(StoryClock.at(THEN, elsewhere::instant)).isEqualTo(THEN);
    }
}
