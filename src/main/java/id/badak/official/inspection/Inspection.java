package id.badak.official.inspection;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answers;
import id.badak.registry.programme.Chain;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One facility inspected on one day.
///
/// @param chain      and kind: as they were that day, since a facility's may change
/// @param rule       the grading rule of the edition that was in use
/// @param grade      its code; null when nothing was graded
/// @param answers    none unless the facility was active
public record Inspection(
        InspectionId id,
        FacilityId facility,
        EnterpriseId enterprise,
        Chain chain,
        String kind,
        EditionId edition,
        String rule,
        LocalDate inspectedOn,
        String purpose,
        FacilityStatus status,
        Conclusion conclusion,
        @Nullable String grade,
        String note,
        AccountId recordedBy,
        Answers answers,
        List<Finding> findings) {
    /// As `inspection_note_check` and `finding_statement_check` have them.
    static final int LONGEST_NOTE = 2_000;
    static final int LONGEST_STATEMENT = 1_000;

    /// Source: ours. An older day is a slip of typing, and so is a deadline further off than the
    /// latest; no statutory deadline was found.
    private static final int OLDEST_YEARS = 20;
    private static final int LATEST_DUE_YEARS = 2;

    public Inspection {
        findings = List.copyOf(findings);
        if ((grade == null) != (status != FacilityStatus.ACTIVE)) {
            throw new IllegalArgumentException("exactly the active are graded");
        }
    }

    /// Decides what a report comes to: the rule grades what was inspected, and what was closed or
    /// could not be inspected is never graded.
    static Inspection of(
            InspectionId id,
            InspectionReport report,
            Facility facility,
            Edition edition,
            AccountId inspector,
            LocalDate today) {
        check(report, today);
        var answers = answers(report, edition);
        var grade = report.status() == FacilityStatus.ACTIVE ? edition.rule().grade(answers) : null;
        return new Inspection(
                id,
                facility.id(),
                facility.enterprise(),
                facility.chain(),
                facility.kind(),
                edition.id(),
                edition.rule().id(),
                report.inspectedOn(),
                report.purpose(),
                report.status(),
                grade == null ? Conclusion.of(report.status()) : Conclusion.of(grade),
                grade == null ? null : grade.code(),
                report.note(),
                inspector,
                answers,
                findings(report, edition, answers));
    }

    /// Refuses a day that has not come, or so long ago that nobody enters it on purpose.
    static void requirePlausible(LocalDate inspectedOn, LocalDate today) {
        if (inspectedOn.isAfter(today)) {
            throw Problem.refuse(new InspectionProblem.DateAhead());
        }
        if (inspectedOn.isBefore(oldest(today))) {
            throw Problem.refuse(new InspectionProblem.DateTooOld());
        }
    }

    static LocalDate oldest(LocalDate today) {
        return today.minusYears(OLDEST_YEARS);
    }

    private static void check(InspectionReport report, LocalDate today) {
        requirePlausible(report.inspectedOn(), today);
        if (!Typed.fits(report.note(), LONGEST_NOTE)) {
            throw Problem.refuse(new InspectionProblem.NoteTooLong());
        }
        if (report.status() != FacilityStatus.ACTIVE && !report.answers().isEmpty()) {
            throw Problem.refuse(new InspectionProblem.AnsweredUnseen());
        }
    }

    private static Answers answers(InspectionReport report, Edition edition) {
        var given = new HashMap<String, Answer>();
        report.answers().forEach((clause, one) -> given.put(clause, one.of(edition.getClause(clause))));
        return Answers.of(edition.clauses(), given);
    }

    /// One finding for each unmet clause, in the order of the form.
    private static List<Finding> findings(InspectionReport report, Edition edition, Answers answers) {
        report.answers().forEach((clause, given) -> checkFinding(clause, given, report.inspectedOn()));
        return edition.clauses().stream()
                .filter(clause -> answers.unmet().contains(clause.number()))
                .map(clause -> {
                    var given = Objects.requireNonNull(report.answers().get(clause.number()));
                    return new Finding(
                            clause.number(),
                            answers.findSeverity(clause.number()).orElse(null),
                            given.statement(),
                            given.dueOn());
                })
                .toList();
    }

    private static void checkFinding(String clause, InspectionReport.Given given, LocalDate inspectedOn) {
        var unmet = given.answer().isUnmet();
        if (unmet && given.statement().isEmpty()) {
            throw Problem.refuse(new InspectionProblem.FindingWithoutStatement(clause));
        }
        if (!unmet && (!given.statement().isEmpty() || given.dueOn() != null)) {
            throw Problem.refuse(new InspectionProblem.FindingOnMetClause(clause));
        }
        if (!Typed.fits(given.statement(), LONGEST_STATEMENT)) {
            throw Problem.refuse(new InspectionProblem.StatementTooLong(clause));
        }
        if (given.dueOn() != null
                && (given.dueOn().isBefore(inspectedOn)
                        || given.dueOn().isAfter(inspectedOn.plusYears(LATEST_DUE_YEARS)))) {
            throw Problem.refuse(new InspectionProblem.DueOutOfRange(clause));
        }
    }

    /// Masks the note and the findings.
    @Override
    public String toString() {
        return "Inspection[" + id + "]";
    }
}
