package id.badak.official.inspection;

import id.badak.kernel.Problem;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Element;
import id.badak.registry.programme.Wording;
import id.badak.registry.standard.Edition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of an inspection, group by group, with the official wording.
///
/// @param problem why it was refused; null before it is sent
record InspectionFormView(
        Facility facility,
        Edition edition,
        Map<String, Wording> purposes,
        InspectionForm form,
        @Nullable Problem problem) {

    List<Clause> clauses(Element element) {
        return edition.clauses().stream()
                .filter(clause -> clause.element().equals(element.code()))
                .toList();
    }

    int answered() {
        return form.answered(edition);
    }

    static FacilityStatus[] statuses() {
        return FacilityStatus.values();
    }

    static List<Mark> marks(Clause clause) {
        return Mark.list(clause);
    }
}
