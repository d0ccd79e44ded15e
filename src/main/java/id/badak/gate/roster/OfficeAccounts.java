package id.badak.gate.roster;

import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.gate.credential.SignIns;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.util.Set;
import org.springframework.stereotype.Service;

/// The accounts of an office: the head closes and opens those of staff, the coordinator those of
/// owners.
///
/// An act is journalled before it is done, for gate and journal do not share a transaction. When
/// the program dies in between, the journal names an act that had no effect; never the reverse.
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

    @May(
            act = "account.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    Slice<OfficeAccount> list(PageRequest page) {
        var slice = Slice.of(transactions.in(Zone.GATE, () -> store.list(kept(), page)), page);
        write(() -> journal.write("account.list", slice.rows().size()));
        return slice;
    }

    @May(
            act = "account.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    OfficeAccount get(AccountId id) {
        var known = transactions.in(Zone.GATE, () -> find(id));
        write(() -> journal.write("account.read", known.id().value(), known.enterprise()));
        return known;
    }

    /// Closes an account: its sessions are gone at their next request.
    @May(
            act = "account.close",
            roles = {Role.HEAD, Role.COORDINATOR})
    void close(AccountId id, String typed) {
        var known = transactions.in(Zone.GATE, () -> requireClosable(id));
        var reason = OfficeAccount.reason(typed);
        write(() -> journal.write("account.close", known.id().value(), known.enterprise()));
        transactions.run(Zone.GATE, () -> {
            requireClosable(id);
            signIns.close(id, Acting.get().account(), reason);
        });
    }

    /// Opens a closed account again, with what its person had.
    @May(
            act = "account.open",
            roles = {Role.HEAD, Role.COORDINATOR})
    void open(AccountId id) {
        var known = transactions.in(Zone.GATE, () -> find(id));
        write(() -> journal.write("account.open", known.id().value(), known.enterprise()));
        transactions.run(Zone.GATE, () -> signIns.open(id));
    }

    private void write(Runnable line) {
        // What is done with owners' accounts tells who is mentored: it is kept where officials cannot read.
        transactions.run(Acting.get().role() == Role.COORDINATOR ? Zone.COACHING : Zone.REGISTRY, line);
    }

    /// Of two heads who close each other at once, one is told that the other is the last.
    private OfficeAccount requireClosable(AccountId id) {
        var account = find(id);
        account.requireClosable(Acting.get().account(), store.lockOpenHeads());
        return account;
    }

    private OfficeAccount find(AccountId id) {
        return store.find(id)
                .filter(found -> kept().contains(found.role()))
                .orElseThrow(() -> Problem.refuse(new RosterProblem.UnknownAccount()));
    }

    private static Set<Role> kept() {
        return OfficeAccount.keptBy(Acting.get().role());
    }
}
