package id.badak.registry.enrolment;

import id.badak.database.RegistryTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.registry.facility.Enterprise;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.facility.FacilityDraft;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Takes facilities into the register: one from a form, thousands from a spreadsheet, by one rule.
@Service
@RegistryTransaction
class Enrolment {
    /// Up to so many rows are looked up one by one; for more the whole register is read. Looking up
    /// thousands is quadratic as soon as PostgreSQL reuses a plan it made while the tables were
    /// small.
    private static final int FEW = 100;

    private final Facilities facilities;
    private final EnrolmentStore store;
    private final Vocabulary vocabulary;
    private final Journal journal;
    private final Clock clock;

    Enrolment(Facilities facilities, EnrolmentStore store, Vocabulary vocabulary, Journal journal, Clock clock) {
        this.facilities = facilities;
        this.store = store;
        this.vocabulary = vocabulary;
        this.journal = journal;
        this.clock = clock;
    }

    /// Registers what a form says, unless something is wrong with it.
    ///
    /// @return the faults; none when it was registered
    @May(
            act = "facility.register",
            roles = {Role.COORDINATOR, Role.MENTOR, Role.SYSTEM})
    List<FacilityForm.Fault> register(FacilityForm form) {
        var plan = plan(List.of(new FacilitySheet.Row(1, form)));
        return switch (plan.outcomes().getFirst()) {
            case ImportPlan.Faulty faulty -> faulty.faults();
            case ImportPlan.Same _, ImportPlan.Changed _ ->
                List.of(new FacilityForm.Fault(FacilityField.REFERENCE, "taken", ""));
            case ImportPlan.Added _ -> {
                apply(plan, false);
                yield List.of();
            }
        };
    }

    @RegistryTransaction(readOnly = true)
    ImportPlan plan(List<FacilitySheet.Row> rows) {
        var terms = vocabulary.ofOwnOffice();
        if (rows.size() > FEW) {
            var everybody = store.listEnterprises();
            return new Comparison(terms, facilities.listAll(), everybody, everybody).plan(rows);
        }
        var recorded = facilities.listByReference(rows.stream()
                .map(row -> row.form().value(FacilityField.REFERENCE))
                .collect(Collectors.toSet()));
        var theirs = List.copyOf(facilities
                .listEnterprises(recorded.stream().map(Facility::enterprise).collect(Collectors.toSet()))
                .values());
        var namesakes = store.listNamesakes(rows.stream()
                .map(row -> new Comparison.EnterpriseName(
                        row.form().value(FacilityField.ENTERPRISE), row.form().value(FacilityField.OWNER)))
                .collect(Collectors.toSet()));
        return new Comparison(terms, recorded, theirs, namesakes).plan(rows);
    }

    /// Does what a plan says, wholly or not at all.
    ///
    /// @param update whether known facilities get the rows' values
    /// @throws id.badak.kernel.Refusal when a row is faulty, or a reference was taken just now
    @May(
            act = "facility.import",
            roles = {Role.COORDINATOR, Role.SYSTEM})
    void apply(ImportPlan plan, boolean update) {
        plan.requireFaultless();
        add(plan.added().stream().map(ImportPlan.Added::draft).toList());
        if (update) {
            plan.changed().forEach(this::change);
        }
    }

    private void add(List<FacilityDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var enterprises = enterprisesOf(drafts);
        var added = drafts.stream()
                .map(draft ->
                        facility(draft, Objects.requireNonNull(enterprises.get(Comparison.EnterpriseName.of(draft)))))
                .toList();
        if (store.insertFacilities(added, clock.instant()) < added.size()) {
            throw Problem.refuse(new EnrolmentProblem.ChangedMeanwhile());
        }
        added.forEach(one -> journal.write("facility.register", one.id().value(), one.enterprise()));
    }

    /// Finds or makes the enterprise of each draft, and fills in a telephone number nobody knew.
    private Map<Comparison.EnterpriseName, EnterpriseId> enterprisesOf(List<FacilityDraft> drafts) {
        var phones = phonesOf(drafts);
        var ids = new HashMap<Comparison.EnterpriseName, EnterpriseId>();
        var known = drafts.size() > FEW ? store.listEnterprises() : store.listNamesakes(phones.keySet());
        for (var enterprise : known) {
            var phone = phones.get(Comparison.EnterpriseName.of(enterprise));
            if (phone != null && ids.putIfAbsent(Comparison.EnterpriseName.of(enterprise), enterprise.id()) == null) {
                fillIn(enterprise, phone);
            }
        }
        var fresh = new ArrayList<Enterprise>();
        phones.forEach((name, phone) -> {
            if (!ids.containsKey(name)) {
                var id = new EnterpriseId(Ids.next());
                fresh.add(Enterprise.of(id, name.name(), name.ownerName(), phone.isEmpty() ? null : phone));
                ids.put(name, id);
            }
        });
        store.insertEnterprises(fresh, clock.instant());
        return ids;
    }

    /// The telephone number each enterprise is given; empty when no row gives one.
    private static Map<Comparison.EnterpriseName, String> phonesOf(List<FacilityDraft> drafts) {
        var phones = new HashMap<Comparison.EnterpriseName, String>();
        for (var draft : drafts) {
            phones.merge(
                    Comparison.EnterpriseName.of(draft),
                    Objects.requireNonNullElse(draft.phone(), ""),
                    (one, other) -> one.isEmpty() ? other : one);
        }
        return phones;
    }

    private void fillIn(Enterprise enterprise, String phone) {
        if (enterprise.phone() == null && !phone.isEmpty()) {
            store.update(Enterprise.of(enterprise.id(), enterprise.name(), enterprise.ownerName(), phone));
        }
    }

    private void change(ImportPlan.Changed changed) {
        var draft = changed.draft();
        var now = changed.enterprise();
        var phone = draft.phone() == null ? now.phone() : draft.phone();
        var then = Enterprise.of(now.id(), draft.enterpriseName(), draft.ownerName(), phone);
        if (!then.equals(now)) {
            store.update(then);
        }
        store.update(facility(changed.facility(), draft));
        journal.write("facility.update", changed.facility().id().value(), now.id());
    }

    private static Facility facility(FacilityDraft draft, EnterpriseId enterprise) {
        return Facility.of(new FacilityId(Ids.next()), enterprise, draft, UUID.randomUUID());
    }

    private static Facility facility(Facility now, FacilityDraft draft) {
        return Facility.of(now.id(), now.enterprise(), draft, now.studyKey());
    }
}
