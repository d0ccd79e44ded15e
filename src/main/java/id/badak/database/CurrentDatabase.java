package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The zone whose transaction is running, for what every zone keeps on its own side of the wall:
/// journal, operations, evidence.
///
/// Their tables have the same name in each schema and are written without it: the role's search
/// path begins with its own schema. Outside a transaction there is no current zone, and no answer.
@Component
public final class CurrentDatabase extends ZoneDatabase {
    private final Pools pools;

    CurrentDatabase(Pools pools) {
        this.pools = pools;
    }

    public Zone zone() {
        return ZoneTransactions.running().orElseThrow(() -> new IllegalStateException("no zone's transaction runs"));
    }

    @Override
    JdbcClient client() {
        return pools.client(zone());
    }
}
