package id.badak.database;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Goes from office to office as its system, by the same roles and row policies as everybody; which
/// offices there are is asked with the national view.
@Component
public class EachOffice {
    private final CurrentDatabase database;
    private final Transactions transactions;

    EachOffice(CurrentDatabase database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public List<UUID> list() {
        return in(
                Ids.next(),
                Role.NATIONAL,
                Zone.REGISTRY,
                () -> database.sql("SELECT id FROM office ORDER BY id")
                        .query(UUID.class)
                        .list());
    }

    /// Acts in one office, in one transaction of the zone.
    public <T> T in(UUID office, Zone zone, Supplier<T> act) {
        return in(office, Role.SYSTEM, zone, act);
    }

    public void run(UUID office, Zone zone, Runnable act) {
        in(office, zone, () -> {
            act.run();
            return true;
        });
    }

    private <T> T in(UUID office, Role role, Zone zone, Supplier<T> act) {
        var actor = new Actor(new AccountId(Ids.next()), new OfficeId(office), role, null);
        try {
            return Acting.as(actor, () -> transactions.in(zone, act));
        } catch (RuntimeException passedOn) {
            throw passedOn;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
