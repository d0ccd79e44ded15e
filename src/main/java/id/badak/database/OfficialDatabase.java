package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database as `badak_official` sees it; used in its zone's folder alone, or `HouseTests`
/// fails.
@Component
public final class OfficialDatabase extends ZoneDatabase {
    private final JdbcClient client;

    OfficialDatabase(Pools pools) {
        this.client = JdbcClient.create(pools.of(Zone.OFFICIAL));
    }

    @Override
    JdbcClient client() {
        return client;
    }
}
