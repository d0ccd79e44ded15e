package id.badak.database;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/// Joins the transaction that runs, whichever zone's it is, or begins one of the registry's.
///
/// So a coaching act and the registry fact it leaves behind commit together.
final class RegistryTransactions implements PlatformTransactionManager {
    private final Map<Zone, ZoneTransactions> zones;

    RegistryTransactions(Map<Zone, ZoneTransactions> zones) {
        this.zones = zones;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return current().getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        current().commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        current().rollback(status);
    }

    private ZoneTransactions current() {
        return Objects.requireNonNull(zones.get(ZoneTransactions.running().orElse(Zone.REGISTRY)));
    }
}
