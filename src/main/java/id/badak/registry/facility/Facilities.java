package id.badak.registry.facility;

import id.badak.database.RegistryTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Facilities and their enterprises. Looking at one for somebody leaves a line in the journal
/// ([#read]); working with one does not ([#get]).
@Service
@RegistryTransaction
public class Facilities {
    /// Source: ours. A search that means more is too wide to be of use.
    private static final int MOST_MATCHING = 200;

    private final FacilityStore store;
    private final Journal journal;
    private final Clock clock;

    Facilities(FacilityStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// Registers a facility and the enterprise behind it.
    ///
    /// @throws id.badak.kernel.Refusal when the office already uses the reference, or the role may
    ///                                 not register
    @May(
            act = "facility.register",
            roles = {Role.COORDINATOR, Role.MENTOR, Role.SYSTEM})
    public Facility register(FacilityDraft draft) {
        var enterprise =
                new Enterprise(new EnterpriseId(Ids.next()), draft.enterpriseName(), draft.ownerName(), draft.phone());
        store.insert(enterprise, clock.instant());
        return add(enterprise.id(), draft);
    }

    /// Registers one more facility of an enterprise; refused as [#register] is.
    @May(
            act = "facility.register",
            roles = {Role.COORDINATOR, Role.MENTOR, Role.SYSTEM})
    public Facility add(EnterpriseId enterprise, FacilityDraft draft) {
        var facility = Facility.of(new FacilityId(Ids.next()), enterprise, draft, UUID.randomUUID());
        if (!store.insert(facility, clock.instant())) {
            throw Problem.refuse(new FacilityProblem.ReferenceTaken(draft.reference()));
        }
        journal.write("facility.register", facility.id().value(), enterprise);
        return facility;
    }

    /// Puts an enterprise right at its owner's request; the caller keeps both versions in the same transaction, or the
    /// database refuses it.
    ///
    /// @throws id.badak.kernel.Refusal when a name or the number cannot be kept
    @May(act = "enterprise.correct", roles = Role.COORDINATOR)
    public void correct(Enterprise enterprise) {
        enterprise.requireKeepable();
        store.update(enterprise);
        journal.write("enterprise.correct", enterprise.id().value(), enterprise.id());
    }

    @RegistryTransaction(readOnly = true)
    public Facility get(FacilityId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new FacilityProblem.Unknown(id)));
    }

    /// Gives a facility to somebody who looks at it, and says so in the journal.
    public Facility read(FacilityId id) {
        var facility = get(id);
        journal.write("facility.read", id.value(), facility.enterprise());
        return facility;
    }

    @RegistryTransaction(readOnly = true)
    public Optional<Facility> find(FacilityId id) {
        return store.find(id);
    }

    /// Gives the facilities with these ids; ids the acting person may not see are left out.
    @RegistryTransaction(readOnly = true)
    public Map<FacilityId, Facility> list(Collection<FacilityId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.list(ids).stream().collect(Collectors.toMap(Facility::id, Function.identity()));
    }

    /// Lists the facilities whose reference is among these, in no order.
    @RegistryTransaction(readOnly = true)
    public List<Facility> listByReference(Collection<String> references) {
        return references.isEmpty() ? List.of() : store.listByReference(references);
    }

    /// Lists every facility of the office, in no order: for the comparison with a long spreadsheet.
    @RegistryTransaction(readOnly = true)
    public List<Facility> listAll() {
        return store.listAll();
    }

    /// Lists one page by name; the search looks in name and reference.
    @RegistryTransaction(readOnly = true)
    public Slice<Facility> list(PageRequest page) {
        return Slice.of(store.list(page), page);
    }

    /// Lists the facilities a search means; beyond the first two hundred it is too wide to be of
    /// use.
    @RegistryTransaction(readOnly = true)
    public List<FacilityId> listMatching(String search) {
        return store.listMatching(new PageRequest(1, search), MOST_MATCHING);
    }

    /// Lists one page to somebody who looks at it, and says so in the journal.
    public Slice<Facility> read(PageRequest page) {
        var slice = Slice.of(store.list(page), page);
        journal.write("facility.list", slice.rows().size());
        return slice;
    }

    @RegistryTransaction(readOnly = true)
    public Map<EnterpriseId, Enterprise> listEnterprises(Collection<EnterpriseId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.listEnterprises(ids).stream().collect(Collectors.toMap(Enterprise::id, Function.identity()));
    }

    @RegistryTransaction(readOnly = true)
    public Enterprise getEnterprise(EnterpriseId id) {
        return store.listEnterprises(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a facility's enterprise is gone"));
    }
}
