package id.badak.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The registry's tables, read by the role whose transaction is running.
///
/// A coaching transaction that asks for a facility reads it as `badak_coaching`, in the same
/// transaction and on the same connection; when none runs, as `badak_registry`.
@Component
public final class RegistryDatabase extends ZoneDatabase {
    private final Pools pools;

    RegistryDatabase(Pools pools) {
        this.pools = pools;
    }

    @Override
    JdbcClient client() {
        return pools.client(ZoneTransactions.running().orElse(Zone.REGISTRY));
    }
}
