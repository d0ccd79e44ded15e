package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database as `badak_study` sees it; used in its zone's folder alone, or `HouseTests` fails.
@Component
public final class StudyDatabase extends ZoneDatabase {
    private final JdbcClient client;

    StudyDatabase(Pools pools) {
        this.client = JdbcClient.create(pools.of(Zone.STUDY));
    }

    @Override
    JdbcClient client() {
        return client;
    }
}
