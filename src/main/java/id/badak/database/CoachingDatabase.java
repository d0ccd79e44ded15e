package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database as `badak_coaching` sees it; used in its zone's folder and by the journal, or
/// `HouseTests` fails.
@Component
public final class CoachingDatabase extends ZoneDatabase {
    private final JdbcClient client;

    CoachingDatabase(Pools pools) {
        this.client = JdbcClient.create(pools.of(Zone.COACHING));
    }

    @Override
    JdbcClient client() {
        return client;
    }
}
