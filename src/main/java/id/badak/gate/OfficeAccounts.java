package id.badak.gate;

import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The accounts of an office: the head closes and opens those of staff, the coordinator those of owners.
///
/// The two are apart because the head stands on the official side, and who has an owner's account could
/// tell who is being mentored.
///
/// An act is journalled before it is done, for gate and journal do not share a transaction. When the
/// program dies in between, the journal names an act that had no effect; never the reverse.
@Service
class OfficeAccounts {
    private final OfficeAccountStore store;
    private final SignIns signIns;
    private final Transactions transactions;
    private final Journal journal;

    OfficeAccounts(OfficeAccountStore store, SignIns signIns, Transactions transactions, Journal journal) {
        this.store = store;
        this.signIns = signIns;
        this.transactions = transactions;
        this.journal = journal;
    }

    /// An account as the office sees it.
    ///
    /// @param closedAt null while it is open
    record Known(
            AccountId id,
            String username,
            String name,
            Role role,
            @Nullable EnterpriseId enterprise,
            @Nullable Instant closedAt) {
        boolean isClosed() {
            return closedAt != null;
        }

        /// Masks the names.
        @Override
        public String toString() {
            return "Known[" + id + "]";
        }
    }

    @May(
            act = "account.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    Slice<Known> list(PageRequest page) {
        var whose = whose();
        var slice = Slice.of(transactions.in(Zone.GATE, () -> store.list(whose, page)), page);
        write(() -> journal.write("account.list", slice.rows().size()));
        return slice;
    }

    @May(
            act = "account.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    Known get(AccountId id) {
        var whose = whose();
        var known = transactions.in(Zone.GATE, () -> find(id, whose));
        write(() -> journal.write("account.read", known.id().value(), known.enterprise()));
        return known;
    }

    /// Closes an account: its sessions are gone at their next request.
    @May(
            act = "account.close",
            roles = {Role.HEAD, Role.COORDINATOR})
    void close(AccountId id) {
        var whose = whose();
        var known = transactions.in(Zone.GATE, () -> requireClosable(id, whose));
        write(() -> journal.write("account.close", known.id().value(), known.enterprise()));
        transactions.in(Zone.GATE, () -> {
            requireClosable(id, whose);
            return signIns.disable(id);
        });
    }

    /// Opens a closed account again, with what its person had.
    @May(
            act = "account.open",
            roles = {Role.HEAD, Role.COORDINATOR})
    void open(AccountId id) {
        var whose = whose();
        var known = transactions.in(Zone.GATE, () -> find(id, whose));
        write(() -> journal.write("account.open", known.id().value(), known.enterprise()));
        transactions.in(Zone.GATE, () -> signIns.enable(id));
    }

    private void write(Runnable line) {
        transactions.in(Zone.REGISTRY, () -> {
            line.run();
            return true;
        });
    }

    /// Of two heads who close each other at once, one is told that the other is the last.
    private Known requireClosable(AccountId id, Set<Role> whose) {
        var known = find(id, whose);
        if (known.id().equals(Acting.get().account())) {
            throw Problem.refuse(new GateProblem.OwnAccount());
        }
        if (known.role() == Role.HEAD && store.lockOpenHeads().stream().allMatch(id::equals)) {
            throw Problem.refuse(new GateProblem.LastHead());
        }
        return known;
    }

    private Known find(AccountId id, Set<Role> whose) {
        return store.find(id)
                .filter(known -> whose.contains(known.role()))
                .orElseThrow(() -> Problem.refuse(new GateProblem.UnknownAccount()));
    }

    private static Set<Role> whose() {
        return Acting.get().role() == Role.COORDINATOR
                ? Set.of(Role.OWNER)
                : Set.of(Role.MENTOR, Role.COORDINATOR, Role.INSPECTOR, Role.HEAD, Role.RESEARCHER);
    }
}
