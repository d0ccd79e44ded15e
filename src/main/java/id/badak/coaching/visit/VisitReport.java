package id.badak.coaching.visit;

import id.badak.kernel.Typed;
import id.badak.registry.grading.Answer;
import id.badak.registry.programme.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit as a device reports it: the body of the operation `visit.record`.
///
/// @param mentorCase the case visited
/// @param edition    the instrument's edition that was answered
/// @param minutes    how long it took; minutes
/// @param answers    by clause; clauses not looked at are left out
/// @param problems   one for each unmet clause
public record VisitReport(
        UUID mentorCase,
        String edition,
        LocalDate visitedOn,
        int minutes,
        Form form,
        String note,
        Map<String, Answer.Verdict> answers,
        List<Found> problems) {
    public VisitReport {
        note = Typed.strip(note);
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        problems = problems == null ? List.of() : List.copyOf(problems);
        if (mentorCase == null || edition == null || visitedOn == null || form == null) {
            throw new IllegalArgumentException("mentorCase, edition, visitedOn and form are needed");
        }
    }

    public enum Form {
        ON_SITE,
        REMOTE
    }

    /// One unmet clause and what was agreed about it.
    ///
    /// @param option one of the clause's own options
    /// @param dueOn  the last agreed day
    /// @param photo  evidence of before; null when none was taken
    public record Found(
            String clause,
            Cause cause,
            String option,
            LocalDate dueOn,
            @Nullable UUID photo) {
        public Found {
            if (clause == null || cause == null || option == null || dueOn == null) {
                throw new IllegalArgumentException("clause, cause, option and dueOn are needed");
            }
        }
    }
}
