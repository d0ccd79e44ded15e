package id.badak.coaching.visit;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answers;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One dated meeting of a mentor and an owner on an edition.
///
/// @param minutes  1 to 600
/// @param answers  by clause; not every clause need be looked at
/// @param problems what is unmet, each with its agreement
public record Visit(
        VisitId id,
        MentorCaseId mentorCase,
        EnterpriseId enterprise,
        AccountId mentor,
        EditionId edition,
        LocalDate visitedOn,
        int minutes,
        VisitReport.Form form,
        String note,
        Map<String, Answer.Verdict> answers,
        List<VisitReport.Found> problems) {
    /// Source: ours, as `visit_minutes_check` has it: longer than any working day.
    static final int MOST_MINUTES = 600;

    /// As `visit_note_check` has it.
    static final int LONGEST_NOTE = 2_000;

    /// Source: ours. An older day is a slip of typing, and so is a deadline further off than the
    /// latest.
    private static final int OLDEST_YEARS = 10;

    private static final int LATEST_DUE_YEARS = 2;

    /// Makes a visit of what was reported, or refuses it.
    ///
    /// Every unmet clause has an agreement and every agreement an unmet clause: a problem without a
    /// way out is a judgement, and this is not an inspection. An option must be the clause's own,
    /// so that no agreement lowers the clause.
    static Visit of(VisitId id, VisitReport report, MentorCase mentorCase, Edition edition, LocalDate today) {
        requireFrame(report, today);
        var answered = report.answers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> answerOf(edition, answer)));
        Answers.of(edition.clauses(), answered);
        requireAgreements(report, edition);
        return new Visit(
                id,
                mentorCase.id(),
                mentorCase.enterprise(),
                mentorCase.mentor(),
                edition.id(),
                report.visitedOn(),
                report.minutes(),
                report.form(),
                report.note(),
                report.answers(),
                report.problems());
    }

    private static void requireFrame(VisitReport report, LocalDate today) {
        if (report.visitedOn().isAfter(today)) {
            throw Problem.refuse(new VisitProblem.DateAhead());
        }
        if (report.visitedOn().isBefore(today.minusYears(OLDEST_YEARS))) {
            throw Problem.refuse(new VisitProblem.DateTooOld());
        }
        if (report.minutes() < 1 || report.minutes() > MOST_MINUTES) {
            throw Problem.refuse(new VisitProblem.WrongMinutes());
        }
        if (!Typed.fits(report.note(), LONGEST_NOTE)) {
            throw Problem.refuse(new VisitProblem.NoteTooLong());
        }
        if (report.answers().isEmpty()) {
            throw Problem.refuse(new VisitProblem.NothingAnswered());
        }
    }

    private static void requireAgreements(VisitReport report, Edition edition) {
        var unmet = report.answers().entrySet().stream()
                .filter(answer -> answer.getValue() == Answer.Verdict.UNMET)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        for (var found : report.problems()) {
            if (!unmet.remove(found.clause())) {
                throw Problem.refuse(new VisitProblem.AgreementWithoutUnmet(found.clause()));
            }
            requireAgreement(report, found, edition);
        }
        unmet.stream().sorted().findFirst().ifPresent(clause -> {
            throw Problem.refuse(new VisitProblem.UnmetWithoutAgreement(clause));
        });
    }

    private static void requireAgreement(VisitReport report, VisitReport.Found found, Edition edition) {
        var clause = edition.getClause(found.clause());
        if (clause.options().stream().noneMatch(option -> option.id().equals(found.option()))) {
            throw Problem.refuse(new VisitProblem.UnknownOption(found.clause()));
        }
        if (found.dueOn().isBefore(report.visitedOn())
                || found.dueOn().isAfter(report.visitedOn().plusYears(LATEST_DUE_YEARS))) {
            throw Problem.refuse(new VisitProblem.DueOutOfRange(found.clause()));
        }
    }

    /// Mentors do not judge how grave a fault is: where the form lets an inspector choose, the
    /// gravest is assumed, so that the distance shown is never too short.
    private static Answer answerOf(Edition edition, Map.Entry<String, Answer.Verdict> answer) {
        return switch (answer.getValue()) {
            case MET -> Answer.met();
            case NOT_APPLICABLE -> Answer.notApplicable();
            case UNMET ->
                edition.findClause(answer.getKey())
                        .filter(clause -> !clause.severities().isEmpty())
                        .map(clause -> Answer.unmet(clause.severities().getLast()))
                        .orElseGet(Answer::unmet);
        };
    }
}
