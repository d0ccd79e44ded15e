package id.badak.kernel;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does something again and again on a thread of its own, from the program's start to its end.
///
/// A round that fails is logged, and the next is made as if it had not. The last ends after the web
/// server has, so that it sees the last request, and before the pools.
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable round;
    private final boolean alsoLast;
    private @Nullable ScheduledExecutorService timer;

    private Rounds(String name, Duration first, Duration pause, Runnable round, boolean alsoLast) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.round = round;
        this.alsoLast = alsoLast;
    }

    /// Makes rounds with a pause before each; no pause at all means no rounds.
    ///
    /// @param name of the thread, and of the round in the log
    public static Rounds every(Duration pause, String name, Runnable round) {
        return new Rounds(name, pause, pause, round, false);
    }

    /// The same, with the first round at once.
    public Rounds fromTheStart() {
        return new Rounds(name, Duration.ZERO, pause, round, alsoLast);
    }

    /// The same, with one more round when the program ends well.
    public Rounds andAtTheEnd() {
        return new Rounds(name, first, pause, round, true);
    }

    @Override
    public void start() {
        if (pause.isPositive()) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name(name).factory());
            var _ = timer.scheduleWithFixedDelay(this::go, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
            if (alsoLast) {
                go();
            }
        }
    }

    /// Without making the others wait: all end at once, and the frame waits for them as long as its setting for one
    /// phase says. What is not done by then is given back by the end of its transaction.
    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().start(() -> {
            stop();
            done.run();
        });
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void go() {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.error("a round of {} failed", name, failed);
        }
    }
}
