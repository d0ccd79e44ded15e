package id.badak.study.appraisal;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to what is going to be asked, for the researchers of the office alone.
@Service
@StudyTransaction
public class Plans {
    /// Source: ours. A bound on one page; what is beyond it is kept and not shown there.
    private static final int MOST = 50;

    private final PlanStore store;
    private final Journal journal;
    private final Clock clock;

    Plans(PlanStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// The newest edition of each, the latest first.
    @StudyTransaction(readOnly = true)
    @May(act = "plan.read", roles = Role.RESEARCHER)
    Slice<PlanEdition> list(PageRequest page) {
        return Slice.of(store.list(page), page);
    }

    /// Of each plan the locked edition that holds, the latest locked first.
    @StudyTransaction(readOnly = true)
    @May(act = "plan.read", roles = Role.RESEARCHER)
    List<PlanEdition> listLocked() {
        return store.listLocked(MOST);
    }

    /// The editions of one plan, the newest first.
    @StudyTransaction(readOnly = true)
    @May(act = "plan.read", roles = Role.RESEARCHER)
    List<PlanEdition> listEditions(PlanId plan) {
        var editions = store.listEditions(plan, MOST);
        if (editions.isEmpty()) {
            throw Problem.refuse(new AppraisalProblem.UnknownPlan());
        }
        return editions;
    }

    @StudyTransaction(readOnly = true)
    @May(act = "plan.read", roles = Role.RESEARCHER)
    PlanEdition get(PlanId plan, int edition) {
        return store.find(plan, edition).orElseThrow(() -> Problem.refuse(new AppraisalProblem.UnknownPlan()));
    }

    /// Gives the locked edition that holds.
    @StudyTransaction(readOnly = true)
    @May(act = "plan.read", roles = Role.RESEARCHER)
    PlanEdition getLocked(PlanId plan) {
        return store.findLocked(plan).orElseThrow(() -> Problem.refuse(new AppraisalProblem.NotLocked()));
    }

    /// Writes the next edition; nothing of the one before it changes. The first form sent twice makes one plan;
    /// with other words the second time it is refused.
    ///
    /// @param before number of the edition that was on the page; 0 for a new plan
    @May(act = "plan.write", roles = Role.RESEARCHER)
    public PlanEdition write(PlanId plan, PlanDraft draft, int before) {
        if (before > 0 && newest(plan).number() != before) {
            throw Problem.refuse(new AppraisalProblem.WrittenMeanwhile());
        }
        var edition = new PlanEdition(
                plan,
                before + 1,
                draft.title(),
                draft.unit(),
                draft.body(),
                Acting.get().account(),
                clock.instant(),
                null);
        if (store.insert(edition)) {
            journal.write("plan.write", plan.value(), null);
        } else if (before > 0 || !newest(plan).body().equals(edition.body())) {
            throw Problem.refuse(new AppraisalProblem.WrittenMeanwhile());
        }
        return edition;
    }

    /// Locks an edition by its hash, with how often the office had computed anything by then.
    @May(act = "plan.lock", roles = Role.RESEARCHER)
    public void lock(PlanId plan, int number, String reason) {
        var edition = newest(plan);
        if (edition.number() != number) {
            throw Problem.refuse(new AppraisalProblem.WrittenMeanwhile());
        }
        var lock = edition.lock(
                store.findLocked(plan).isPresent(),
                reason,
                store.countAppraisals(),
                LocalDate.now(clock),
                Acting.get().account(),
                clock.instant());
        if (!store.insert(edition, lock)) {
            throw Problem.refuse(new AppraisalProblem.AlreadyLocked());
        }
        journal.write("plan.lock", plan.value(), null);
    }

    private PlanEdition newest(PlanId plan) {
        return store.listEditions(plan, 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new AppraisalProblem.UnknownPlan()));
    }
}
