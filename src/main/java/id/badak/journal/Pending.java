package id.badak.journal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The entries of the transaction that runs, kept until it commits.
///
/// The head of a chain is locked by whoever appends, until the commit. Written last, all at once,
/// an act holds it for two statements instead of for its whole length, and can never wait for
/// another lock while it holds this one.
final class Pending implements TransactionSynchronization {
    private final Chains chains;
    private final List<Chains.Act> acts = new ArrayList<>();

    private Pending(Chains chains) {
        this.chains = chains;
    }

    static void add(Chains chains, Chains.Act act) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var pending = new Pending(chains);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                })
                .acts
                .add(act);
    }

    /// A failure here is a failure of the act: it is rolled back with its entries.
    @Override
    public void beforeCommit(boolean readOnly) {
        chains.append(List.copyOf(acts));
    }
}
