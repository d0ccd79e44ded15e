package id.badak.official.inspection;

import id.badak.kernel.Typed;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Severity;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An inspection as it is reported: the body of the operation `inspection.record`.
///
/// @param edition the instrument's edition that was answered
/// @param purpose code of `programme/inspection-purposes.yaml`
/// @param answers by clause; none unless the facility is active
public record InspectionReport(
        UUID facility,
        String edition,
        LocalDate inspectedOn,
        String purpose,
        FacilityStatus status,
        String note,
        Map<String, Given> answers) {
    public InspectionReport {
        note = Typed.strip(note);
        answers = answers == null ? Map.of() : Map.copyOf(answers);
        if (facility == null || edition == null || inspectedOn == null || purpose == null || status == null) {
            throw new IllegalArgumentException("facility, edition, inspectedOn, purpose and status are needed");
        }
    }

    /// The answer to one clause.
    ///
    /// @param answer    a verdict, or on forms that take means a score
    /// @param severity  null unless unmet and the clause allows several
    /// @param statement what was found; empty unless unmet
    public record Given(
            Mark answer,
            @Nullable Severity severity,
            String statement,
            @Nullable LocalDate dueOn) {
        public Given {
            statement = Typed.strip(statement);
            if (answer == null) {
                throw new IllegalArgumentException("answer is needed");
            }
        }

        Answer of(Clause clause) {
            return answer.of(clause, severity);
        }
    }
}
