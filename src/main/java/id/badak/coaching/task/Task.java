package id.badak.coaching.task;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.registry.programme.Cause;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.EditionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One problem on the map and the agreed way out.
///
/// @param option   the agreed option of the clause
/// @param dueOn    the last agreed day
/// @param before   photo of before; null when none was taken
/// @param fixes    what the owner showed, oldest first
/// @param closure  who saw that it is put right; null while it is open
/// @param replaced whether a later agreement stands in its place
public record Task(
        TaskId id,
        MentorCaseId mentorCase,
        EnterpriseId enterprise,
        EditionId edition,
        String clause,
        MapZone zone,
        Cause cause,
        String option,
        LocalDate dueOn,
        @Nullable EvidenceId before,
        Instant raisedAt,
        List<Fix> fixes,
        @Nullable Closure closure,
        boolean replaced) {
    public Task {
        fixes = List.copyOf(fixes);
    }

    /// What the owner showed: a photo of after, and perhaps some words.
    ///
    /// @param review the mentor's answer; null while it waits
    public record Fix(
            UUID id,
            EvidenceId photo,
            String words,
            AccountId sentBy,
            Instant sentAt,
            @Nullable Review review) {}

    /// What the mentor answered.
    ///
    /// @param words what is still missing; may be empty when it was accepted
    public record Review(boolean accepted, String words, AccountId by, Instant at) {}

    /// That a mentor has seen it put right.
    public record Closure(Ground ground, AccountId by, Instant at) {}

    public enum Ground {
        FIX,
        VISIT
    }

    public enum State {
        /// Agreed, nothing shown yet.
        AGREED,
        /// The owner showed a fix and waits for the mentor.
        SHOWN,
        /// The mentor said what is still missing.
        MORE_NEEDED,
        DONE,
        /// A later agreement stands in its place.
        REPLACED
    }

    public State state() {
        if (closure != null) {
            return State.DONE;
        }
        if (replaced) {
            return State.REPLACED;
        }
        if (fixes.isEmpty()) {
            return State.AGREED;
        }
        return fixes.getLast().review() == null ? State.SHOWN : State.MORE_NEEDED;
    }

    public boolean isOpen() {
        return closure == null && !replaced;
    }

    /// Whose turn it is: the mentor's exactly while a fix waits.
    public boolean waitsForMentor() {
        return state() == State.SHOWN;
    }

    /// Overdue from the day after the agreed one.
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    public Optional<Fix> waitingFix() {
        return waitsForMentor() ? Optional.of(fixes.getLast()) : Optional.empty();
    }

    /// Takes a fix from the owner. While one waits to be seen another would only bury it.
    void requireFixable() {
        if (!isOpen()) {
            throw Problem.refuse(new TaskProblem.NotOpen());
        }
        if (waitsForMentor()) {
            throw Problem.refuse(new TaskProblem.AlreadyShown());
        }
    }

    /// Takes the mentor's answer to a fix; one that asks for more must say what.
    void requireReviewable(UUID fix, boolean accepted, String words) {
        if (!isOpen()) {
            throw Problem.refuse(new TaskProblem.NotOpen());
        }
        if (waitingFix().filter(waiting -> waiting.id().equals(fix)).isEmpty()) {
            throw Problem.refuse(new TaskProblem.AlreadyAnswered());
        }
        if (!accepted && Typed.strip(words).isEmpty()) {
            throw Problem.refuse(new TaskProblem.SayWhatIsMissing());
        }
    }
}
