package id.badak.official.inspection;

import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.registry.facility.ComplianceRecord;
import id.badak.registry.facility.ComplianceRecords;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Engagements.Side;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What an inspection leaves outside its own tables, and what such traces of the other side forbid.
@Component
class InspectionTraces {
    private final Engagements engagements;
    private final ComplianceRecords complianceRecords;
    private final Journal journal;

    InspectionTraces(Engagements engagements, ComplianceRecords complianceRecords, Journal journal) {
        this.engagements = engagements;
        this.complianceRecords = complianceRecords;
        this.journal = journal;
    }

    /// @throws id.badak.kernel.Refusal when the inspector mentored the facility too short a time
    ///                                 ago
    void refuseConflict(Facility facility, AccountId inspector, LocalDate on) {
        engagements.findConflict(facility, inspector, Side.INSPECTOR, on).ifPresent(conflict -> {
            throw Problem.refuse(new InspectionProblem.ConflictOfInterest(conflict.freeOn()));
        });
    }

    /// Leaves the engagement and the conclusion, which both sides may know, and the journal's line.
    void leave(Inspection inspection, Facility facility) {
        engagements.record(facility, inspection.recordedBy(), Side.INSPECTOR, inspection.inspectedOn());
        complianceRecords.record(facility, fact(inspection));
        journal.write("inspection.record", inspection.id().value(), facility.enterprise());
    }

    void leaveReading(Inspection inspection) {
        journal.write("inspection.read", inspection.id().value(), inspection.enterprise());
    }

    void leaveReading(int listed) {
        journal.write("inspection.list", listed);
    }

    private static ComplianceRecord fact(Inspection inspection) {
        return new ComplianceRecord(
                inspection.id().value(),
                inspection.inspectedOn(),
                inspection.edition().value(),
                inspection.grade(),
                inspection.conclusion().name());
    }
}
