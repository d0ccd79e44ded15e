package id.badak.official.inspection;

import id.badak.kernel.AccountId;
import id.badak.kernel.Ids;
import id.badak.registry.facility.Facility;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Inspections of a drug shop, valid unless a test says otherwise.
final class InspectionSpecimens {
    static final LocalDate TODAY = LocalDate.of(2025, 7, 1);
    static final Edition DRUG_SHOP = Standards.load().get(new EditionId("toko-obat-sipt-2016"));

    private InspectionSpecimens() {}

    /// Every clause met but these, each with a finding.
    static Map<String, InspectionReport.Given> answers(Set<String> unmet) {
        var answers = new HashMap<String, InspectionReport.Given>();
        for (var clause : DRUG_SHOP.clauses()) {
            answers.put(
                    clause.number(),
                    unmet.contains(clause.number())
                            ? new InspectionReport.Given(Mark.UNMET, null, "Dilihat pengawas", null)
                            : new InspectionReport.Given(Mark.MET, null, "", null));
        }
        return answers;
    }

    static InspectionReport active(Facility facility, Set<String> unmet) {
        return report(facility, FacilityStatus.ACTIVE, TODAY, answers(unmet));
    }

    static InspectionReport report(
            Facility facility, FacilityStatus status, LocalDate on, Map<String, InspectionReport.Given> answers) {
        return new InspectionReport(
                facility.id().value(), DRUG_SHOP.id().value(), on, "RUTIN", status, "catatan rahasia", answers);
    }

    static Inspection decided(Facility facility, InspectionReport report) {
        return Inspection.of(
                new InspectionId(Ids.next()), report, facility, DRUG_SHOP, new AccountId(Ids.next()), TODAY);
    }
}
