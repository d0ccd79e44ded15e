package id.badak.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTests {
    /// The frame stops all of them at once, and waits for each no longer than it is told to.
    @Test
    void letOthersStopWhileTheirRoundIsStillGoing() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var rounds = Rounds.every(Duration.ofDays(1), "test", () -> {
                    begun.countDown();
                    await(mayEnd);
                })
                .fromTheStart();
        rounds.start();
        await(begun);

        rounds.stop(stopped::countDown);

        assertThat(stopped.getCount()).isOne();
        mayEnd.countDown();
        await(stopped);
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void goOnceMoreWhenTheProgramEnds() {
        var count = new AtomicInteger();
        var rounds =
                Rounds.every(Duration.ofDays(1), "test", count::incrementAndGet).andAtTheEnd();
        rounds.start();
        rounds.stop();
        rounds.stop();
        assertThat(count).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException cutShort) {
            throw new AssertionError(cutShort);
        }
    }
}
