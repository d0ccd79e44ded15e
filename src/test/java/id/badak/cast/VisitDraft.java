package id.badak.cast;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.visit.VisitReport;
import id.badak.registry.grading.Answer;
import id.badak.registry.programme.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit of a kitchen as its mentor writes it down: all 37 clauses of CPPB-IRT met and nothing agreed,
/// until a test says otherwise.
public final class VisitDraft {
    private final MentorCaseId mentorCase;
    private final Map<String, Answer.Verdict> answers = new LinkedHashMap<>();
    private final List<VisitReport.Found> problems = new ArrayList<>();
    private String edition = "cppb-irt-2012";
    private LocalDate visitedOn;
    private int minutes = 45;
    private String note = "Bu Siti semangat.";

    private VisitDraft(MentorCaseId mentorCase, LocalDate visitedOn) {
        this.mentorCase = mentorCase;
        this.visitedOn = visitedOn;
        for (var clause = 1; clause <= 37; clause++) {
            answers.put(Integer.toString(clause), Answer.Verdict.MET);
        }
    }

    public static VisitDraft of(MentorCaseId mentorCase, LocalDate visitedOn) {
        return new VisitDraft(mentorCase, visitedOn);
    }

    public VisitDraft on(LocalDate day) {
        visitedOn = day;
        return this;
    }

    public VisitDraft lasting(int lasted) {
        minutes = lasted;
        return this;
    }

    public VisitDraft noting(String words) {
        note = words;
        return this;
    }

    public VisitDraft with(String otherEdition) {
        edition = otherEdition;
        return this;
    }

    /// Forgets every clause but those that are seen or found unmet from here on.
    public VisitDraft lookingAtNothingElse() {
        answers.clear();
        return this;
    }

    /// Notes a clause without an agreement.
    public VisitDraft seeing(String clause, Answer.Verdict verdict) {
        answers.put(clause, verdict);
        return this;
    }

    /// Finds a clause unmet and agrees on its first option, within a week.
    public VisitDraft unmet(String clause) {
        return unmet(clause, clause + "-1", visitedOn.plusDays(7), null);
    }

    public VisitDraft unmet(String clause, String option, LocalDate dueOn, @Nullable UUID photo) {
        return seeing(clause, Answer.Verdict.UNMET).agreeing(clause, option, dueOn, photo);
    }

    /// Agrees on something, whatever was seen.
    public VisitDraft agreeing(String clause, String option, LocalDate dueOn, @Nullable UUID photo) {
        problems.add(new VisitReport.Found(clause, Cause.HABIT, option, dueOn, photo));
        return this;
    }

    public VisitReport report() {
        return new VisitReport(
                mentorCase.value(),
                edition,
                visitedOn,
                minutes,
                VisitReport.Form.ON_SITE,
                note,
                Map.copyOf(answers),
                List.copyOf(problems));
    }
}
