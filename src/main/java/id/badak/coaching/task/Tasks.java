package id.badak.coaching.task;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.TaskStore.Raised;
import id.badak.coaching.visit.VisitRecorded;
import id.badak.database.CoachingTransaction;
import id.badak.evidence.EvidenceId;
import id.badak.evidence.Evidences;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.registry.grading.Answer;
import id.badak.registry.standard.Standards;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Tasks, one for each agreed problem. Only a mentor closes one: on a fix that was shown, or on a
/// visit that saw it met.
@Service
@CoachingTransaction
public class Tasks {
    /// As `task_fix_words_check` and `task_review_words_check` have it.
    private static final int LONGEST_WORDS = 500;

    private final TaskStore store;
    private final MentorCases cases;
    private final Consents consents;
    private final Evidences evidences;
    private final Standards standards;
    private final Journal journal;
    private final Clock clock;

    Tasks(
            TaskStore store,
            MentorCases cases,
            Consents consents,
            Evidences evidences,
            Standards standards,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.consents = consents;
        this.evidences = evidences;
        this.standards = standards;
        this.journal = journal;
        this.clock = clock;
    }

    /// Turns what a visit found into tasks, and closes those that the mentor saw put right, in the
    /// visit's own transaction.
    @EventListener
    void on(VisitRecorded recorded) {
        var visit = recorded.visit();
        store.lock(visit.mentorCase());
        var open = store.listOpenByClause(visit.mentorCase(), visit.edition());
        raise(recorded, open);
        // A visit may arrive after a later one: what that one saw of a clause stands.
        var seenMet = open.entrySet().stream()
                .filter(entry -> !recorded.seenLater().contains(entry.getKey()))
                .filter(entry -> visit.answers().get(entry.getKey()) == Answer.Verdict.MET)
                .map(Map.Entry::getValue)
                .toList();
        if (!seenMet.isEmpty()) {
            store.insertClosures(seenMet, Task.Ground.VISIT, visit.id().value(), clock.instant());
        }
    }

    /// Takes a fix from the owner of the task.
    ///
    /// @param fix the operation's id, which becomes the fix's
    @May(act = "task.fix", roles = Role.OWNER)
    public void show(UUID fix, FixReport report) {
        requireShort(report.words());
        var task = getLocked(new TaskId(report.task()));
        task.requireFixable();
        evidences.require(task.enterprise(), List.of(new EvidenceId(report.photo())));
        store.insertFix(task, fix, report, clock.instant());
        journal.write("task.fix", task.id().value(), task.enterprise());
    }

    /// Takes the mentor's answer to a fix; accepting it closes the task.
    @May(act = "task.review", roles = Role.MENTOR)
    public void review(ReviewReport report) {
        requireShort(report.words());
        var task = getLocked(new TaskId(report.task()));
        task.requireReviewable(report.fix(), report.accepted(), report.words());
        store.insertReview(task, report, clock.instant());
        if (report.accepted()) {
            store.insertClosures(List.of(task.id()), Task.Ground.FIX, report.fix(), clock.instant());
        }
        journal.write("task.review", task.id().value(), task.enterprise());
    }

    /// Gives a task to its owner or to the mentor of its case.
    ///
    /// @throws id.badak.kernel.Refusal when there is none, or it is somebody else's, in the same
    ///                                 words
    @CoachingTransaction(readOnly = true)
    public Task get(TaskId id) {
        return store.find(id)
                .filter(task -> cases.find(task.mentorCase()).isPresent())
                .orElseThrow(() -> Problem.refuse(new TaskProblem.Unknown()));
    }

    /// Gives a task and notes in the journal that it was opened.
    public Task open(TaskId id) {
        var task = get(id);
        journal.write("task.read", task.id().value(), touched(task));
        return task;
    }

    /// Nobody's data are touched when owners read their own; the line then tells that they read
    /// their mentor's name.
    private static @Nullable EnterpriseId touched(Task task) {
        return Acting.get().role() == Role.OWNER ? null : task.enterprise();
    }

    @CoachingTransaction(readOnly = true)
    public List<Task> list(MentorCaseId mentorCase) {
        return store.list(mentorCase);
    }

    /// Lists the open tasks of each of these cases, by deadline; cases without are left out.
    @CoachingTransaction(readOnly = true)
    public Map<MentorCaseId, List<Task>> listOpen(Collection<MentorCaseId> mentorCases) {
        return store.listOpen(mentorCases).stream().collect(Collectors.groupingBy(Task::mentorCase));
    }

    /// Keeps a photo ahead of the fix that will name it; refused without the owner's standing
    /// consent.
    public EvidenceId keepPhoto(TaskId id, byte[] photo) {
        var enterprise = get(id).enterprise();
        consents.getStanding(enterprise);
        return evidences.add(enterprise, photo);
    }

    /// Reads a photo of a task, of before or of one of its fixes; the journal notes who else than
    /// its owner did.
    public byte[] photo(TaskId id, EvidenceId photo) {
        var task = get(id);
        var known = photo.equals(task.before())
                || task.fixes().stream().anyMatch(fix -> fix.photo().equals(photo));
        if (!known) {
            throw Problem.refuse(new TaskProblem.Unknown());
        }
        if (Acting.get().role() != Role.OWNER) {
            journal.write("photo.read", photo.value(), task.enterprise());
        }
        return evidences.get(photo);
    }

    /// Gives a task that nobody else changes until this transaction ends, while the owner's consent
    /// stands.
    private Task getLocked(TaskId id) {
        var found = get(id);
        consents.getStanding(found.enterprise());
        store.lock(found.mentorCase());
        return get(id);
    }

    private void raise(VisitRecorded recorded, Map<String, TaskId> open) {
        var visit = recorded.visit();
        var edition = standards.get(visit.edition());
        var raised = visit.problems().stream()
                .filter(found -> !recorded.seenLater().contains(found.clause()))
                .map(found -> {
                    var earlier = open.get(found.clause());
                    return new Raised(
                            Ids.next(),
                            edition.getClause(found.clause()).zone(),
                            found,
                            earlier == null ? null : earlier.value());
                })
                .toList();
        if (!raised.isEmpty()) {
            store.insertAll(raised, visit, clock.instant());
        }
    }

    private static void requireShort(String words) {
        if (!Typed.fits(words, LONGEST_WORDS)) {
            throw Problem.refuse(new TaskProblem.WordsTooLong());
        }
    }
}
