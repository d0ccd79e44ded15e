package id.badak.database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When the newest backup that was read again and found good was taken: what an operator must see
/// grow old. Backups made by other tools are not known here.
@Component
public final class LastBackup {
    private final JdbcClient gate;

    LastBackup(Pools pools) {
        this.gate = pools.client(Zone.GATE);
    }

    public Optional<Instant> find() {
        return gate.sql("SELECT taken_at FROM badak.backup ORDER BY taken_at DESC LIMIT 1")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }
}
