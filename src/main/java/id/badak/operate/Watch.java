package id.badak.operate;

import id.badak.database.Durability;
import id.badak.database.LastBackup;
import id.badak.notice.Backlog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks at the database by itself and remembers, so that neither a probe nor a scrape ever waits for it:
/// while it is away, a pool holds whoever asks for ten seconds.
@Component
class Watch {
    static final Duration PAUSE = Duration.ofSeconds(2);

    /// Three looks. A database that did not answer for so long is away.
    static final Duration LONGEST_SILENCE = PAUSE.multipliedBy(3);

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Durability durability;
    private final LastBackup lastBackup;
    private final Backlog backlog;
    private final Clock clock;
    private volatile Seen seen = new Seen(System.nanoTime() - LONGEST_SILENCE.toNanos(), false, null, null);

    Watch(Durability durability, LastBackup lastBackup, Backlog backlog, Clock clock) {
        this.durability = durability;
        this.lastBackup = lastBackup;
        this.backlog = backlog;
        this.clock = clock;
    }

    private record Seen(
            long nanos,
            boolean durable,
            @Nullable Instant oldestNotice,
            @Nullable Instant backup) {}

    void look() {
        try {
            seen = new Seen(
                    System.nanoTime(),
                    durability.holds(),
                    backlog.oldest().orElse(null),
                    lastBackup.find().orElse(null));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the database does not answer: {}", away.getClass().getSimpleName());
        }
    }

    boolean isDatabaseAway() {
        return System.nanoTime() - seen.nanos() >= LONGEST_SILENCE.toNanos();
    }

    /// Whether what is confirmed would be kept, as of the last look.
    boolean isDurable() {
        return seen.durable();
    }

    /// How long the oldest notice has waited; empty when none does or nobody carries them.
    Optional<Duration> oldestNoticeAge() {
        return age(seen.oldestNotice());
    }

    /// How old the newest verified backup is; empty when there is none.
    Optional<Duration> backupAge() {
        return age(seen.backup());
    }

    private Optional<Duration> age(@Nullable Instant since) {
        return Optional.ofNullable(since).map(instant -> Duration.between(instant, clock.instant()));
    }
}
