package id.badak.database;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs an act in a transaction of a zone that is known only when it runs; everywhere else the
/// annotations ([CoachingTransaction] …) say it.
@Component
public class Transactions {
    private final Map<String, PlatformTransactionManager> managers;

    Transactions(Map<String, PlatformTransactionManager> managers) {
        this.managers = Map.copyOf(managers);
    }

    public <T> T in(Zone zone, Supplier<T> act) {
        var manager = Objects.requireNonNull(managers.get(zone.schema() + "Transactions"));
        return Objects.requireNonNull(new TransactionTemplate(manager).execute(_ -> act.get()));
    }

    public void run(Zone zone, Runnable act) {
        in(zone, () -> {
            act.run();
            return true;
        });
    }
}
