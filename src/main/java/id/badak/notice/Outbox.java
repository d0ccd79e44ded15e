package id.badak.notice;

import id.badak.database.GateTransaction;
import id.badak.database.Transactions;
import id.badak.database.Zone;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What must be told, kept until it has arrived.
///
/// What an officer does here is journalled before it is done, for gate and journal share no
/// transaction: a line may name an act that had no effect, never the reverse.
@Service
public class Outbox {
    /// How long a claimed notice is nobody else's. More than the longest conversation with a mail
    /// server that [PostOffice] allows, so that two nodes never hold one at once.
    static final Duration LEASE = Duration.ofMinutes(3);

    /// Source: ours (docs/adr/0034). With the waits below some fourteen and a half hours.
    static final int MOST_TRIES = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /// Source: ours. Only what was sent is forgotten; what has not arrived stays for the office to
    /// see.
    private static final Duration KEPT = Duration.ofDays(90);

    private final OutboxStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;

    Outbox(OutboxStore store, Transactions transactions, Journal journal, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Writes a notice inside the running transaction, whichever zone's it is: it is told if, and
    /// only if, that commits.
    public void write(Notice notice) {
        store.insert(notice, clock.instant());
    }

    /// Takes the notice that has waited longest, for as long as [#LEASE] lasts. Whoever ends before
    /// having said how it went leaves it to be taken again.
    @GateTransaction
    Optional<Claimed> claim() {
        var now = clock.instant();
        return store.claim(now, now.plus(LEASE));
    }

    /// Whether something about this matter still waits to be sent to the person.
    @GateTransaction(readOnly = true)
    public boolean isWaiting(AccountId recipient, UUID about) {
        return store.isWaiting(recipient, about);
    }

    @GateTransaction
    void markSent(Claimed claimed) {
        store.markSent(claimed.notice(), clock.instant());
        LOG.info("notice sent id={} try={}", claimed.notice().id(), claimed.tries());
    }

    /// Keeps why it did not go, and when to try again; after the last try it is left for the office
    /// to see.
    @GateTransaction
    void markFailed(Claimed claimed, Fault fault) {
        if (fault == Fault.NOBODY || claimed.tries() >= MOST_TRIES) {
            store.giveUp(claimed.notice(), fault, clock.instant());
            LOG.warn("notice given up id={} fault={}", claimed.notice().id(), fault);
        } else {
            store.putOff(claimed.notice(), fault, clock.instant().plus(waitAfter(claimed.tries())));
            LOG.info("notice put off id={} fault={} try={}", claimed.notice().id(), fault, claimed.tries());
        }
    }

    @GateTransaction
    void giveUpLate() {
        store.giveUpLate(clock.instant());
    }

    @GateTransaction
    void forget() {
        store.deleteSent(clock.instant().minus(KEPT));
    }

    /// Lists what has not arrived in the acting person's office, newest first; to a head only that the valve was
    /// opened.
    @May(
            act = "notice.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    Slice<Unsent> listUnsent(PageRequest page) {
        var slice = transactions.in(Zone.GATE, () -> Slice.of(store.listUnsent(only(), page), page));
        transactions.run(
                Zone.REGISTRY, () -> journal.write("notice.list", slice.rows().size()));
        return slice;
    }

    /// Tries once more what was given up.
    ///
    /// @throws id.badak.kernel.Refusal when there is none, or its time is over for good
    @May(
            act = "notice.repeat",
            roles = {Role.HEAD, Role.COORDINATOR})
    void tryAgain(UUID id) {
        transactions.in(Zone.GATE, () -> repeated(id));
        transactions.run(Zone.REGISTRY, () -> journal.write("notice.repeat", id, null));
        transactions.run(Zone.GATE, () -> store.repeat(repeated(id)));
    }

    /// A head is shown what owners are told of the valve, where they meet; whom else coaching writes to tells who is
    /// mentored.
    private static @Nullable String only() {
        return Acting.get().role() == Role.HEAD ? Doorbell.OPENED : null;
    }

    private Unsent repeated(UUID id) {
        return store.lockUnsent(only(), id)
                .orElseThrow(() -> Problem.refuse(new NothingToTryAgain()))
                .repeat(clock.instant());
    }

    /// Half a minute, then twice as long each time.
    static Duration waitAfter(int tries) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.clamp(tries - 1, 0, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /// @param tries with this one
    record Claimed(Notice notice, int tries) {}
}
