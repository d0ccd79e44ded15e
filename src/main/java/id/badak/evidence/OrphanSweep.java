package id.badak.evidence;

import id.badak.database.CurrentDatabase;
import id.badak.database.EachOffice;
import id.badak.database.Zone;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Throws away files that no row speaks of: what a crash between the file and its row leaves. At the start
/// and then each hour; at most a thousand files a time, and none younger than the setting.
///
/// Goes from office to office as its system, as the journal's anchors do. A photo that is sent again at the
/// very moment it is thrown away is kept; see [EvidenceFolder].
@Component
class OrphanSweep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final List<Zone> ZONES = List.of(Zone.COACHING, Zone.OFFICIAL);
    private static final int MOST_FILES = 1_000;

    private final EvidenceFolder folder;
    private final CurrentDatabase database;
    private final EachOffice offices;
    private final Clock clock;
    private final int hours;
    private @Nullable ScheduledExecutorService timer;

    OrphanSweep(
            EvidenceFolder folder,
            CurrentDatabase database,
            EachOffice offices,
            Clock clock,
            EvidenceSettings settings) {
        this.folder = folder;
        this.database = database;
        this.offices = offices;
        this.clock = clock;
        this.hours = settings.orphanHours();
    }

    /// Throws away what no row speaks of and gives how many files went.
    int sweep() {
        var before = clock.instant().minus(Duration.ofHours(hours));
        var gone = 0;
        for (var files : folder.listOlder(before, MOST_FILES)) {
            var orphans = new HashSet<>(files);
            orphans.removeAll(known(files));
            for (var orphan : orphans) {
                gone += folder.deleteIfOlder(orphan, before) ? 1 : 0;
            }
            if (gone >= MOST_FILES) {
                break;
            }
        }
        return gone;
    }

    @Override
    public void start() {
        if (hours > 0) {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("orphan-sweep").factory());
            var _ = timer.scheduleWithFixedDelay(this::sweepOrLog, 0, 60, TimeUnit.MINUTES);
        }
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

    private void sweepOrLog() {
        try {
            var gone = sweep();
            if (gone > 0) {
                LOG.info("files without a row thrown away count={}", gone);
            }
        } catch (RuntimeException failed) {
            LOG.error("files without a row could not be thrown away", failed);
        }
    }

    private Set<String> known(List<String> files) {
        var known = new HashSet<String>();
        for (var office : offices.list()) {
            for (var zone : ZONES) {
                known.addAll(offices.in(
                        office,
                        zone,
                        () -> database.sql(
                                        "SELECT sha256 FROM evidence WHERE office_id = :office AND sha256 = ANY (:files)")
                                .param("office", office)
                                .param("files", files.toArray(String[]::new))
                                .query(String.class)
                                .list()));
            }
        }
        return known;
    }
}
