package id.badak.official.permit;

import id.badak.database.OfficialTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.registry.facility.Facilities;
import id.badak.registry.programme.PermitKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to the permits of the office: inspectors record them, and its head reads them too.
@Service
@OfficialTransaction
public class Permits {
    private final PermitStore store;
    private final Facilities facilities;
    private final Journal journal;
    private final Clock clock;

    Permits(PermitStore store, Facilities facilities, Journal journal, Clock clock) {
        this.store = store;
        this.facilities = facilities;
        this.journal = journal;
        this.clock = clock;
    }

    /// Copies a permit from its document; a form that is sent twice makes one.
    @May(act = "permit.record", roles = Role.INSPECTOR)
    public Permit record(PermitId id, FacilityId of, PermitKind kind, Permit.Document document) {
        var facility = facilities.get(of);
        var permit =
                Permit.of(id, facility, kind, document, Acting.get().account(), clock.instant(), LocalDate.now(clock));
        if (!store.insert(permit, facility)) {
            return store.find(id)
                    .orElseThrow(() -> Problem.refuse(new PermitProblem.RecordedAlready(document.number())));
        }
        journal.write("permit.record", id.value(), facility.enterprise());
        return permit;
    }

    /// Notes that it was revoked, or that it was recorded by mistake.
    @May(act = "permit.end", roles = Role.INSPECTOR)
    void end(PermitId id, Permit.Ground ground, LocalDate on, String reason) {
        var permit = find(id);
        var end = permit.end(ground, on, reason, Acting.get().account(), clock.instant(), LocalDate.now(clock));
        if (!store.insert(id, end)) {
            throw Problem.refuse(new PermitProblem.EndedAlready());
        }
        journal.write("permit.end", id.value(), permit.enterprise());
    }

    /// Gives a permit, and journals that it was read.
    @May(
            act = "permit.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    Permit get(PermitId id) {
        var permit = find(id);
        journal.write("permit.read", id.value(), permit.enterprise());
        return permit;
    }

    private Permit find(PermitId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new PermitProblem.Unknown()));
    }

    /// Lists one page, newest first, and journals that it was read; the search looks in the facility's name and
    /// reference, the permit's number and the product.
    @May(
            act = "permit.list",
            roles = {Role.INSPECTOR, Role.HEAD})
    Slice<Permit> list(PageRequest page) {
        var matching = page.search().isEmpty() ? List.<FacilityId>of() : facilities.listMatching(page.search());
        var slice = Slice.of(store.list(page, matching), page);
        journal.write("permit.list", slice.rows().size());
        return slice;
    }
}
