package id.badak.coaching.erasure;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.erasure.Erasure.Ground;
import id.badak.coaching.excerpt.MentoringExtracts;
import id.badak.coaching.request.ErasureGranted;
import id.badak.database.CoachingTransaction;
import id.badak.evidence.Evidences;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.holding.Holdings;
import id.badak.registry.holding.Holdings.Holding;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The door to erasures.
@Service
@CoachingTransaction
class Erasures {
    private static final String ACCOUNTS = "registry.account";
    private static final String REFUSED_BODIES = "coaching.operation_conflict";

    private final ErasureStore store;
    private final Holdings holdings;
    private final Consents consents;
    private final Accounts accounts;
    private final Evidences evidences;
    private final Farewells farewells;
    private final MentoringExtracts extracts;
    private final Journal journal;
    private final Clock clock;

    Erasures(
            ErasureStore store,
            Holdings holdings,
            Consents consents,
            Accounts accounts,
            Evidences evidences,
            Farewells farewells,
            MentoringExtracts extracts,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.holdings = holdings;
        this.consents = consents;
        this.accounts = accounts;
        this.evidences = evidences;
        this.farewells = farewells;
        this.extracts = extracts;
        this.journal = journal;
        this.clock = clock;
    }

    /// What was erased, with how many rows of which tables.
    record Done(Erasure erasure, Map<String, Integer> counts) {}

    @EventListener
    void erase(ErasureGranted granted) {
        erase(
                new Erasure(
                        granted.request().value(),
                        granted.enterprise(),
                        Ground.REQUEST,
                        granted.reason(),
                        Acting.get().account(),
                        clock.instant()),
                granted.askedBy());
    }

    /// The same where nobody asked.
    void erase(Erasure erasure) {
        erase(erasure, null);
    }

    /// Takes away what the list of holdings says goes; sent twice it is done once.
    private void erase(Erasure erasure, @Nullable AccountId askedBy) {
        if (!store.insert(erasure)) {
            return;
        }
        var enterprise = erasure.enterprise();
        consents.withdrawWithErasure(enterprise, askedBy);
        extracts.withhold(enterprise, MentoringExtracts.Ground.ERASED);
        extracts.release(enterprise, MentoringExtracts.Ground.RESTRICTED);
        var owners = accounts.listOwners(enterprise).stream().map(Account::id).toList();
        farewells.write(erasure, owners);
        var things = store.listThings(enterprise);
        store.insertFiles(erasure, evidences.listDigests(enterprise));
        var counts = new LinkedHashMap<String, Integer>();
        for (var holding : holdings.list().reversed()) {
            take(holding, enterprise, things, owners, counts);
        }
        store.insertCounts(erasure, counts);
        journal.write("erasure.carry-out", erasure.id(), enterprise);
    }

    /// The rows of coaching and the owners' names. What they sign in with, and files, [ErasureEnds] takes.
    private void take(
            Holding holding,
            EnterpriseId enterprise,
            Set<UUID> things,
            List<AccountId> owners,
            Map<String, Integer> counts) {
        if (holding.table().equals(ACCOUNTS)) {
            counts.put(holding.table(), store.blankOwners(enterprise));
        } else if (holding.table().equals(REFUSED_BODIES)) {
            counts.put(holding.table(), store.deleteRefusedBodies(things, owners));
        } else if (holding.table().startsWith("coaching.")) {
            switch (holding.erasure()) {
                case ROWS -> counts.put(holding.table(), store.deleteRows(holding, enterprise));
                case WORDS -> counts.put(holding.table(), store.blankWords(holding, enterprise));
                case IDS, KEPT, NONE -> {}
            }
        }
    }

    /// Does again what a restored database has forgotten; nothing where it is known, or the business is not.
    void repeat(Erasure erasure) {
        if (store.knows(erasure.enterprise())) {
            erase(erasure);
        }
    }

    @May(act = "erasure.list", roles = Role.COORDINATOR)
    Slice<Done> list(PageRequest page) {
        var slice = Slice.of(store.list(page), page);
        journal.write(
                "erasure.list",
                Math.toIntExact(slice.rows().stream()
                        .map(Erasure::enterprise)
                        .distinct()
                        .count()));
        var counts = store.listCounts(slice.rows());
        return slice.map(erasure -> new Done(erasure, counts.getOrDefault(erasure.id(), Map.of())));
    }
}
