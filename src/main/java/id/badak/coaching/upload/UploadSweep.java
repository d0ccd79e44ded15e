package id.badak.coaching.upload;

import id.badak.database.EachOffice;
import id.badak.database.Zone;
import id.badak.kernel.Rounds;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Throws away what was begun more than a day ago, at the start and each hour: pieces that nobody finished, and the
/// ends by which a repeated question was answered.
@Component
class UploadSweep {
    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    /// Ours: who was without a network overnight still goes on.
    private static final Duration KEPT = Duration.ofHours(24);

    private final UploadStore store;
    private final EachOffice offices;
    private final Clock clock;

    UploadSweep(UploadStore store, EachOffice offices, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.clock = clock;
    }

    void sweep() {
        var before = clock.instant().minus(KEPT);
        var gone = 0;
        for (var office : offices.list()) {
            gone += offices.in(office, Zone.COACHING, () -> store.deleteBegunBefore(before));
        }
        if (gone > 0) {
            LOG.info("uploads of more than a day thrown away count={}", gone);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Hourly {
        @Bean
        Rounds uploadRounds(UploadSweep uploads) {
            return Rounds.every(Duration.ofHours(1), "upload-sweep", uploads::sweep)
                    .fromTheStart();
        }
    }
}
