package id.badak.official.inspection;

import id.badak.kernel.Language;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.GradingRule;
import id.badak.registry.programme.Wording;
import id.badak.registry.standard.Edition;
import java.util.List;

/// An inspection with the rule that was in force that day.
///
/// @param inspector the name of who recorded it; empty when unknown
record InspectionView(Inspection inspection, Facility facility, Edition edition, Wording purpose, String inspector) {

    boolean isGraded() {
        return inspection.grade() != null;
    }

    GradingRule rule() {
        return edition.findRule(inspection.rule()).orElseGet(edition::rule);
    }

    List<String> explanation(Language language) {
        return isGraded() ? rule().explain(inspection.answers(), language) : List.of();
    }

    String statement(Finding finding) {
        return edition.getClause(finding.clause()).statement();
    }
}
