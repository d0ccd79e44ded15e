package id.badak.gate.allowance;

import id.badak.database.GateDatabase;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/// Keeps each allowance as one moment: when all of it will be there again (the generic cell rate
/// algorithm). The database's clock decides, so all nodes agree.
@Repository
class AllowanceStore {
    private final GateDatabase database;

    AllowanceStore(GateDatabase database) {
        this.database = database;
    }

    /// Takes one; gives how long to wait when there is none.
    Optional<Duration> take(Allowance allowance) {
        var taken = database.sql("""
                        INSERT INTO gate.allowance AS old (key, full_at)
                        VALUES (decode(:key, 'hex'), now() + make_interval(secs => :every))
                        ON CONFLICT (key) DO UPDATE
                        SET full_at = greatest(old.full_at, now()) + make_interval(secs => :every)
                        WHERE greatest(old.full_at, now()) + make_interval(secs => :every)
                            <= now() + make_interval(secs => :all)
                        """)
                .param("key", allowance.key())
                .param("every", allowance.every().toSeconds())
                .param("all", allowance.every().toSeconds() * allowance.most())
                .update();
        return taken > 0 ? Optional.empty() : Optional.of(waitFor(allowance));
    }

    void giveBack(Allowance allowance) {
        database.sql("""
                        UPDATE gate.allowance SET full_at = full_at - make_interval(secs => :every)
                        WHERE key = decode(:key, 'hex')
                        """)
                .param("key", allowance.key())
                .param("every", allowance.every().toSeconds())
                .update();
    }

    /// Forgets what is whole again, a little at a time.
    void sweep() {
        database.sql("""
                        DELETE FROM gate.allowance WHERE key IN
                            (SELECT key FROM gate.allowance WHERE full_at < now() ORDER BY full_at LIMIT 500
                             FOR UPDATE SKIP LOCKED)
                        """).update();
    }

    private Duration waitFor(Allowance allowance) {
        var seconds = database.sql("""
                        SELECT ceil(extract(epoch FROM full_at - now()))
                        FROM gate.allowance
                        WHERE key = decode(:key, 'hex')
                        """)
                .param("key", allowance.key())
                .query(Long.class)
                .optional()
                .orElse(0L);
        var every = allowance.every().toSeconds();
        return Duration.ofSeconds(Math.max(1, seconds + every - every * allowance.most()));
    }
}
