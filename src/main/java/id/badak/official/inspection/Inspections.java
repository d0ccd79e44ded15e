package id.badak.official.inspection;

import id.badak.database.OfficialTransaction;
import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.Standards;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/// Inspections of the office: inspectors record them, and its head reads them too.
@Service
@OfficialTransaction
public class Inspections {

    private final InspectionStore store;
    private final Facilities facilities;
    private final Standards standards;
    private final Purposes purposes;
    private final InspectionTraces traces;
    private final Clock clock;

    Inspections(
            InspectionStore store,
            Facilities facilities,
            Standards standards,
            Purposes purposes,
            InspectionTraces traces,
            Clock clock) {
        this.store = store;
        this.facilities = facilities;
        this.standards = standards;
        this.purposes = purposes;
        this.traces = traces;
        this.clock = clock;
    }

    public record Summary(
            InspectionId id, FacilityId facility, LocalDate inspectedOn, String purpose, Conclusion conclusion) {}

    /// Gives the edition the acting inspector would use for a facility on a day.
    ///
    /// @throws id.badak.kernel.Refusal when the inspector mentored the facility, or no edition is
    ///                                 in force
    @OfficialTransaction(readOnly = true)
    @May(act = "inspection.record", roles = Role.INSPECTOR)
    public Edition begin(Facility facility, LocalDate on) {
        var inspector = Acting.get().account();
        Inspection.requirePlausible(on, LocalDate.now(clock));
        var edition = standards
                .inForce(facility.kind(), on)
                .orElseThrow(() -> Problem.refuse(new InspectionProblem.NoEditionInForce(facility.kind(), on)));
        traces.refuseConflict(facility, inspector, on);
        return edition;
    }

    /// Records an inspection by the acting inspector, with the fact both sides may know and the row
    /// without names, all or nothing.
    @May(act = "inspection.record", roles = Role.INSPECTOR)
    public Inspection record(InspectionId id, InspectionReport report) {
        var facility = facilities.get(new FacilityId(report.facility()));
        var edition = begin(facility, report.inspectedOn());
        if (!edition.id().value().equals(report.edition())) {
            throw Problem.refuse(new InspectionProblem.AnotherEdition());
        }
        if (purposes.find(report.purpose()).isEmpty()) {
            throw Problem.refuse(new InspectionProblem.UnknownPurpose());
        }
        var inspector = Acting.get().account();
        var inspection = Inspection.of(id, report, facility, edition, inspector, LocalDate.now(clock));
        store.insert(inspection, clock.instant());
        store.insertExtract(inspection, facility);
        traces.leave(inspection, facility);
        return inspection;
    }

    /// Gives an inspection, and journals that it was read.
    @May(
            act = "inspection.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    public Inspection get(InspectionId id) {
        var inspection = store.find(id).orElseThrow(() -> Problem.refuse(new InspectionProblem.Unknown()));
        traces.leaveReading(inspection);
        return inspection;
    }

    /// Lists one page, newest first; the search looks in facility name and reference.
    /// The journal notes that the page was read.
    @May(
            act = "inspection.list",
            roles = {Role.INSPECTOR, Role.HEAD})
    public Slice<Summary> list(PageRequest page) {
        var slice = Slice.of(
                page.search().isEmpty() ? store.list(page) : store.list(page, facilities.listMatching(page.search())),
                page);
        traces.leaveReading(slice.rows().size());
        return slice;
    }
}
