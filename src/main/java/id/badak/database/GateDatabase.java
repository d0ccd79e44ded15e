package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The database as `badak_gate` sees it; used in its zone's folder and by the outbox, or
/// `HouseTests` fails.
@Component
public final class GateDatabase extends ZoneDatabase {
    private final JdbcClient client;

    GateDatabase(Pools pools) {
        this.client = JdbcClient.create(pools.of(Zone.GATE));
    }

    @Override
    JdbcClient client() {
        return client;
    }
}
