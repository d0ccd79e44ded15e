package id.badak.notice;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sends the [Courier] every two seconds, on every node: who waits for a code waits no longer than that.
@Component
class CourierJob implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CourierJob.class);
    private static final int SECONDS = 2;

    private final Courier courier;
    private @Nullable ScheduledExecutorService timer;

    CourierJob(Courier courier) {
        this.courier = courier;
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("courier").factory());
        var _ = timer.scheduleWithFixedDelay(this::go, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void go() {
        try {
            courier.goOnce();
        } catch (RuntimeException failed) {
            LOG.error("the courier could not go", failed);
        }
    }
}
