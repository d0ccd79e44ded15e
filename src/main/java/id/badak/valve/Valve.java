package id.badak.valve;

import id.badak.database.Transactions;
import id.badak.database.ValveTransaction;
import id.badak.database.Zone;
import id.badak.evidence.EvidenceId;
import id.badak.evidence.Evidences;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.kernel.Typed;
import id.badak.registry.facility.Facilities;
import id.badak.valve.ValveRequest.Decision;
import id.badak.valve.ValveRequest.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Mentors ask inside a transaction of coaching; heads decide and owners answer in the valve's own;
/// inspectors read inside a transaction of the official side. So each is refused by the database
/// what this class should forget to refuse.
@Service
public class Valve {
    /// Source: ours. A bound on one page; older requests are kept and not shown there.
    private static final int MOST_OF_ONE = 200;

    private final ValveStore store;
    private final Transactions transactions;
    private final Facilities facilities;
    private final Evidences evidences;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Valve(
            ValveStore store,
            Transactions transactions,
            Facilities facilities,
            Evidences evidences,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.facilities = facilities;
        this.evidences = evidences;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// Writes a mentor's request, inside the running transaction of coaching.
    ///
    /// @param mentorCase the mentor's own, which coaching has checked
    @May(act = "valve.ask", roles = Role.MENTOR)
    public ValveRequest ask(
            ValveRequestId id, UUID mentorCase, EnterpriseId enterprise, FacilityId facility, ValveDraft draft) {
        var mentor = Acting.get();
        draft.requireWhole();
        var request = new ValveRequest(
                id, enterprise, facility, mentorCase, draft, mentor.account(), clock.instant(), null, null);
        store.insert(request);
        journal.write("valve.ask", id.value(), enterprise);
        return request;
    }

    /// Lists what was asked for a case, inside the running transaction of coaching.
    @May(act = "disclosure.read", roles = Role.MENTOR)
    public List<ValveRequest> listByCase(UUID mentorCase) {
        return store.listByCase(mentorCase, MOST_OF_ONE);
    }

    /// Takes the decision of the head of office. Who opens tells the owner with the same row.
    @ValveTransaction
    @May(act = "valve.decide", roles = Role.HEAD)
    public ValveRequest decide(ValveRequestId id, Outcome outcome, String words) {
        var head = Acting.get().account();
        store.lock(id);
        var request = find(id);
        request.requireDecidable(head, outcome, words);
        store.insertDecision(request, new Decision(outcome, Typed.strip(words), head, clock.instant()));
        switch (outcome) {
            case OPENED -> {
                journal.write("valve.open", id.value(), request.enterprise());
                events.publishEvent(new ValveOpened(id, request.enterprise()));
            }
            case REFUSED -> journal.write("valve.refuse", id.value(), request.enterprise());
        }
        return request;
    }

    /// Takes the owner's yes or no; the latest counts until the head has decided.
    @ValveTransaction
    @May(act = "valve.answer", roles = Role.OWNER)
    public void answer(ValveRequestId id, boolean agreed) {
        store.lock(id);
        var request = findOwn(id);
        request.requireAnswerable();
        store.insertAnswer(request, agreed, clock.instant());
        journal.write(agreed ? "valve.agree" : "valve.decline", id.value(), request.enterprise());
    }

    /// Keeps that the owner has read of an opening; a second time is nothing.
    @ValveTransaction
    @May(act = "valve.mark-read", roles = Role.OWNER)
    public void markRead(ValveRequestId id) {
        var request = findOwn(id);
        request.requireOpened();
        store.insertReading(request, clock.instant());
    }

    /// Lists what the acting owner has not read or not answered.
    @ValveTransaction(readOnly = true)
    @May(act = "home.read", roles = Role.OWNER)
    public List<ValveNotice> listNotices() {
        return store.listNotices(enterprise());
    }

    /// Lists what was ever opened of the acting owner's business, or asked of the owner.
    @ValveTransaction(readOnly = true)
    @May(act = "valve.read-own", roles = Role.OWNER)
    List<ValveRequest> listOwn() {
        return store.listByEnterprise(enterprise(), MOST_OF_ONE).stream()
                .filter(ValveRequest::concernsOwner)
                .toList();
    }

    /// Gives an owner what was opened, or what the owner is asked for, and journals that the names
    /// of those who asked and decided were read.
    @ValveTransaction
    @May(act = "valve.read-own", roles = Role.OWNER)
    ValveRequest getOwn(ValveRequestId id) {
        var request = findOwn(id);
        journal.write("valve.read", id.value(), null);
        return request;
    }

    @ValveTransaction(readOnly = true)
    @May(act = "valve.read-own", roles = Role.OWNER)
    boolean isRead(ValveRequestId id) {
        return store.isRead(id);
    }

    /// Gives a request to a head, an opened one to an inspector, and journals that it was read.
    @May(
            act = "valve.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    ValveRequest get(ValveRequestId id) {
        return transactions.in(zone(), () -> {
            var request = find(id);
            journal.write("valve.read", id.value(), request.enterprise());
            return request;
        });
    }

    /// Lists one page, newest first: for a head all of the office, for an inspector what was
    /// opened.
    @May(
            act = "valve.list",
            roles = {Role.INSPECTOR, Role.HEAD})
    Slice<ValveRequest> list(ValveFilter filter, PageRequest page) {
        var zone = zone();
        var wanted = zone == Zone.OFFICIAL ? new ValveFilter(ValveRequest.State.OPENED, filter.reason()) : filter;
        var places = page.search().isEmpty() ? null : facilities.listMatching(page.search());
        return transactions.in(zone, () -> {
            var slice = Slice.of(store.list(wanted, places, page), page);
            journal.write("valve.list", slice.rows().size());
            return slice;
        });
    }

    /// Reads a photo of a request that the acting person may read.
    @May(
            act = "valve.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    byte[] photo(ValveRequestId id, EvidenceId photo) {
        var digest = transactions.in(zone(), () -> {
            var request = find(id);
            journal.write("photo.read", photo.value(), request.enterprise());
            return request.findDigest(photo);
        });
        return digest.map(evidences::getByDigest).orElseThrow(() -> Problem.refuse(new ValveProblem.Unknown()));
    }

    /// Where officials read: an inspector as `badak_official`, which sees only what was opened.
    private static Zone zone() {
        var role = Acting.get().role();
        return role == Role.INSPECTOR ? Zone.OFFICIAL : Zone.VALVE;
    }

    private ValveRequest find(ValveRequestId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new ValveProblem.Unknown()));
    }

    private ValveRequest findOwn(ValveRequestId id) {
        var request = find(id);
        if (!request.enterprise().equals(enterprise()) || !request.concernsOwner()) {
            throw Problem.refuse(new ValveProblem.Unknown());
        }
        return request;
    }

    private static EnterpriseId enterprise() {
        return Objects.requireNonNull(Acting.get().enterprise());
    }
}
