package id.badak.coaching.request;

import id.badak.coaching.excerpt.MentoringExtracts;
import id.badak.coaching.excerpt.MentoringExtracts.Ground;
import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The door to restrictions: asked by whoever shows or adds to what mentoring wrote down, so that a page can
/// say why it shows nothing. That it shows nothing the database holds by itself.
@Service
@CoachingTransaction
public class Restrictions {
    private final RestrictionStore store;
    private final MentoringExtracts extracts;
    private final Journal journal;
    private final Clock clock;

    Restrictions(RestrictionStore store, MentoringExtracts extracts, Journal journal, Clock clock) {
        this.store = store;
        this.extracts = extracts;
        this.journal = journal;
        this.clock = clock;
    }

    @CoachingTransaction(readOnly = true)
    public boolean stands(EnterpriseId enterprise) {
        return !store.listStanding(List.of(enterprise)).isEmpty();
    }

    /// Lists those of the enterprises for which one stands.
    @CoachingTransaction(readOnly = true)
    public Set<EnterpriseId> listStanding(Collection<EnterpriseId> enterprises) {
        return enterprises.isEmpty() ? Set.of() : Set.copyOf(store.listStanding(enterprises));
    }

    /// Begins with the answer that grants it, in the same transaction.
    void begin(DataRequest granted) {
        store.insert(granted, Acting.get().account(), clock.instant());
        extracts.withhold(granted.enterprise(), Ground.RESTRICTED);
        journal.write("restriction.begin", granted.id().value(), granted.enterprise());
    }

    /// Finds what stands for the acting owner.
    @CoachingTransaction(readOnly = true)
    @May(act = "data-request.read-own", roles = Role.OWNER)
    Optional<Restriction> findOwn() {
        return store.findStanding(enterprise());
    }

    /// Lets mentoring go on, from this moment; nobody needs to agree.
    @May(act = "restriction.lift", roles = Role.OWNER)
    public void lift() {
        var standing = store.findStanding(enterprise())
                .orElseThrow(() -> Problem.refuse(new DataRequestProblem.NotRestricted()));
        if (!store.lift(standing, enterprise(), Acting.get().account(), clock.instant())) {
            throw Problem.refuse(new DataRequestProblem.NotRestricted());
        }
        extracts.release(enterprise(), Ground.RESTRICTED);
        journal.write("restriction.lift", standing.request().value(), enterprise());
    }

    private static EnterpriseId enterprise() {
        return Objects.requireNonNull(Acting.get().enterprise());
    }
}
