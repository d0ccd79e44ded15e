package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Answer;
import id.badak.coaching.request.DataRequest.Kind;
import id.badak.coaching.request.DataRequest.Outcome;
import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.registry.facility.Enterprise;
import id.badak.registry.facility.Facilities;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The door to what owners ask about their data.
@Service
@CoachingTransaction
public class DataRequests {
    private static final int MOST_OF_ONE = 50;

    private final DataRequestStore store;
    private final Clocks clocks;
    private final Restrictions restrictions;
    private final Bells bells;
    private final Facilities facilities;
    private final ApplicationEventPublisher events;
    private final Journal journal;
    private final Clock clock;

    DataRequests(
            DataRequestStore store,
            Clocks clocks,
            Restrictions restrictions,
            Bells bells,
            Facilities facilities,
            ApplicationEventPublisher events,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.clocks = clocks;
        this.restrictions = restrictions;
        this.bells = bells;
        this.facilities = facilities;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /// Takes a request of the acting owner; its clock runs from now. Sent twice it is one, also at once; another
    /// under the same id is refused, as `sync` refuses it.
    ///
    /// @param id the form's own
    @May(act = "data-request.ask", roles = Role.OWNER)
    public void ask(DataRequestId id, Kind kind, String typed) {
        var owner = Acting.get();
        var words = Correction.text(typed);
        DataRequest.requireAskable(kind, words);
        var earlier = store.find(id);
        if (earlier.isPresent()) {
            earlier.get().requireSame(kind, words);
            return;
        }
        DataRequest.requireRoom(store.countOpen(enterprise()));
        var now = clock.instant();
        var due = now.plus(clocks.of(kind).time());
        var request = new DataRequest(id, enterprise(), kind, words, owner.account(), now, due, null);
        if (!store.insert(request)) {
            store.find(id)
                    .orElseThrow(() -> Problem.refuse(new DataRequestProblem.SentOtherwise()))
                    .requireSame(kind, words);
            return;
        }
        journal.write("data-request.ask", id.value(), request.enterprise());
        bells.ringOffice(request);
    }

    /// Lists what the acting owner asked, newest first. The names of those who answered are on it, and that
    /// they were read is journalled as of nobody's business.
    @May(act = "data-request.read-own", roles = Role.OWNER)
    List<DataRequest> listOwn() {
        journal.write("data-request.read-own", enterprise().value(), null);
        return store.list(enterprise(), MOST_OF_ONE);
    }

    /// Lists one page of what is open, the most urgent first, or of what was answered, the latest first.
    @May(act = "data-request.list", roles = Role.COORDINATOR)
    Slice<DataRequest> list(boolean open, PageRequest page) {
        var slice = Slice.of(open ? store.listOpen(page) : store.listAnswered(page), page);
        journal.write(
                "data-request.list",
                Math.toIntExact(slice.rows().stream()
                        .map(DataRequest::enterprise)
                        .distinct()
                        .count()));
        return slice;
    }

    /// Gives one to somebody who looks at it.
    @May(act = "data-request.read", roles = Role.COORDINATOR)
    DataRequest read(DataRequestId id) {
        var request = find(id);
        journal.write("data-request.read", id.value(), request.enterprise());
        return request;
    }

    /// Takes the answer of a named person. The owner is told by the same transaction.
    ///
    /// What is put right is so with the answer, or not at all, and both versions are kept.
    @May(act = "data-request.answer", roles = Role.COORDINATOR)
    public void answer(DataRequestId id, Given typed) {
        var request = find(id);
        var outcome = typed.outcome();
        if (outcome == null) {
            throw Problem.refuse(new DataRequestProblem.ChooseOutcome());
        }
        var given = new Given(
                outcome,
                Correction.text(typed.words()),
                outcome == Outcome.REFUSED ? Correction.text(typed.ground()) : "",
                typed.understood(),
                typed.typing());
        var now = facilities.getEnterprise(request.enterprise());
        var corrections = request.kind() == Kind.CORRECTION && outcome == Outcome.GRANTED
                ? Correction.list(now, given.typing())
                : List.<Correction>of();
        request.requireAnswerable(given, corrections);
        insert(request, given, outcome);
        switch (outcome) {
            case GRANTED -> {
                correct(request, now, corrections);
                grant(request, given.words());
            }
            case REFUSED -> {
                journal.write("data-request.refuse", id.value(), request.enterprise());
                bells.ringOwner(request);
            }
        }
    }

    private void insert(DataRequest request, Given given, Outcome outcome) {
        var answer =
                new Answer(outcome, given.words(), given.ground(), Acting.get().account(), clock.instant());
        try {
            store.insert(request, answer);
        } catch (DuplicateKeyException answeredMeanwhile) {
            throw Problem.refuse(new DataRequestProblem.AlreadyAnswered());
        }
    }

    private void correct(DataRequest request, Enterprise now, List<Correction> corrections) {
        if (!corrections.isEmpty()) {
            store.insert(request, corrections);
            var then = Correction.apply(now, corrections);
            if (!then.equals(now)) {
                facilities.correct(then);
            }
        }
    }

    /// Lists what was put right with each of these; a request with nothing is left out.
    @CoachingTransaction(readOnly = true)
    Map<DataRequestId, List<Correction>> listCorrections(List<DataRequest> requests) {
        return requests.isEmpty() ? Map.of() : store.listCorrections(requests);
    }

    /// Who was erased cannot come in to read an answer; whoever erases writes them a last letter.
    private void grant(DataRequest request, String words) {
        journal.write("data-request.grant", request.id().value(), request.enterprise());
        switch (request.kind()) {
            case RESTRICTION -> restrictions.begin(request);
            case ERASURE ->
                events.publishEvent(new ErasureGranted(request.id(), request.enterprise(), request.askedBy(), words));
            case COPY, CORRECTION -> {}
        }
        if (request.kind() != Kind.ERASURE) {
            bells.ringOwner(request);
        }
    }

    private DataRequest find(DataRequestId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new DataRequestProblem.Unknown()));
    }

    private static EnterpriseId enterprise() {
        return Objects.requireNonNull(Acting.get().enterprise());
    }
}
