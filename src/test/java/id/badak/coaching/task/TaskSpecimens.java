package id.badak.coaching.task;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Ids;
import id.badak.registry.programme.Cause;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.EditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task on clause 13 of CPPB-IRT, step by step: each step gives another task and leaves this one.
public record TaskSpecimens(Task task) {
    /// The agreed day.
    public static final LocalDate DUE = LocalDate.of(2026, 7, 8);

    private static final Instant AT = Instant.parse("2026-07-01T03:00:00Z");
    private static final AccountId MENTOR = new AccountId(Ids.next());

    /// Agreed on its first option, and nothing shown.
    public static TaskSpecimens agreed() {
        return agreed("13", "13-1", DUE);
    }

    public static TaskSpecimens agreed(String clause, String option, LocalDate dueOn) {
        return new TaskSpecimens(new Task(
                new TaskId(Ids.next()),
                new MentorCaseId(Ids.next()),
                new EnterpriseId(Ids.next()),
                new EditionId("cppb-irt-2012"),
                clause,
                MapZone.COOKING,
                Cause.HABIT,
                option,
                dueOn,
                null,
                AT,
                List.of(),
                null,
                false));
    }

    /// The owner showed one more fix.
    public TaskSpecimens shown() {
        var fixes = new ArrayList<>(task.fixes());
        fixes.add(new Task.Fix(Ids.next(), new EvidenceId(Ids.next()), "", new AccountId(Ids.next()), AT, null));
        return with(fixes, task.closure(), task.replaced());
    }

    /// The mentor answered the last fix.
    public TaskSpecimens answered(boolean accepted) {
        var fixes = new ArrayList<>(task.fixes());
        var last = fixes.removeLast();
        var review = new Task.Review(accepted, accepted ? "" : "Tutupnya belum rapat.", MENTOR, AT);
        fixes.add(new Task.Fix(last.id(), last.photo(), last.words(), last.sentBy(), last.sentAt(), review));
        return with(fixes, task.closure(), task.replaced());
    }

    /// A mentor saw it put right.
    public TaskSpecimens closed() {
        return with(task.fixes(), new Task.Closure(Task.Ground.VISIT, MENTOR, AT), task.replaced());
    }

    /// A later agreement stands in its place.
    public TaskSpecimens replaced() {
        return with(task.fixes(), task.closure(), true);
    }

    private TaskSpecimens with(List<Task.Fix> fixes, Task.@Nullable Closure closure, boolean replaced) {
        return new TaskSpecimens(new Task(
                task.id(),
                task.mentorCase(),
                task.enterprise(),
                task.edition(),
                task.clause(),
                task.zone(),
                task.cause(),
                task.option(),
                task.dueOn(),
                task.before(),
                task.raisedAt(),
                fixes,
                closure,
                replaced));
    }
}
