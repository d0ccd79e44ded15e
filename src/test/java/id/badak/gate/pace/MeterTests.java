package id.badak.gate.pace;

import static org.assertj.core.api.Assertions.assertThat;

import id.badak.gate.pace.PaceSettings.Rate;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterTests {
    private static final Rate SIX_A_MINUTE = new Rate(6, Duration.ofMinutes(1));

    /// A clock may begin anywhere, below zero too.
    private long now = -5_000_000_000L;

    private final Meter meter = new Meter(() -> now, 3);

    @Test
    void givesAllAtOnceThenOneAfterTheOther() {
        takeAll("siti");
        assertThat(meter.take("siti", SIX_A_MINUTE)).contains(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(9));
        assertThat(meter.take("siti", SIX_A_MINUTE)).contains(Duration.ofSeconds(1));
        pass(Duration.ofSeconds(1));
        assertThat(meter.take("siti", SIX_A_MINUTE)).isEmpty();
        assertThat(meter.take("siti", SIX_A_MINUTE)).contains(Duration.ofSeconds(10));
    }

    @Test
    void isWholeAgainAfterTheWholeTimeAndNeverMore() {
        takeAll("siti");
        pass(Duration.ofHours(5));
        takeAll("siti");
        assertThat(meter.take("siti", SIX_A_MINUTE)).isPresent();
    }

    /// Who goes on asking while held back is let in no later for it.
    @Test
    void costsNothingWhenThereIsNone() {
        takeAll("siti");
        for (var count = 0; count < 100; count++) {
            assertThat(meter.take("siti", SIX_A_MINUTE)).contains(Duration.ofSeconds(10));
        }
    }

    @Test
    void countsEachApart() {
        takeAll("siti");
        assertThat(meter.take("andi", SIX_A_MINUTE)).isEmpty();
    }

    @Test
    void remembersOnlySoManyAndForgetsWhoAskedLongestAgo() {
        takeAll("siti");
        meter.take("andi", SIX_A_MINUTE);
        meter.take("rina", SIX_A_MINUTE);
        assertThat(meter.take("siti", SIX_A_MINUTE)).isPresent();
        meter.take("budi", SIX_A_MINUTE);
        assertThat(meter.size()).isEqualTo(3);
        assertThat(meter.take("siti", SIX_A_MINUTE)).as("asked just before").isPresent();
        for (var count = 0; count < 1_000; count++) {
            meter.take("other " + count, SIX_A_MINUTE);
        }
        assertThat(meter.size()).isEqualTo(3);
    }

    private void takeAll(String who) {
        for (var count = 0; count < SIX_A_MINUTE.most(); count++) {
            assertThat(meter.take(who, SIX_A_MINUTE)).isEmpty();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
