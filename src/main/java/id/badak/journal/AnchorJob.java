package id.badak.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Writes the anchors now and then, and when the program ends well.
///
/// It stops after the web server, so that the last request is anchored too, and before the pools. A
/// failure is logged and tried again next time: what is written in the database stands without it.
@Component
class AnchorJob implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AnchorJob.class);

    private final Journals journals;
    private final int minutes;
    private @Nullable ScheduledExecutorService timer;

    AnchorJob(Journals journals, JournalSettings settings) {
        this.journals = journals;
        this.minutes = settings.anchorMinutes();
    }

    @Override
    public void start() {
        if (minutes > 0) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("journal-anchors").factory());
            var _ = timer.scheduleWithFixedDelay(this::anchor, minutes, minutes, TimeUnit.MINUTES);
        }
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.close();
            timer = null;
            anchor();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void anchor() {
        try {
            journals.anchor();
        } catch (RuntimeException failed) {
            LOG.error("the journal's anchors could not be written", failed);
        }
    }
}
