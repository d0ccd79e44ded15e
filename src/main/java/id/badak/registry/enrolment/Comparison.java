package id.badak.registry.enrolment;

import id.badak.kernel.EnterpriseId;
import id.badak.registry.facility.Enterprise;
import id.badak.registry.facility.Facility;
import id.badak.registry.facility.FacilityDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares rows with what the office has recorded, and with each other.
///
/// The reference decides which facility a row is about; name and owner together decide which
/// enterprise a new facility joins. An empty telephone cell claims nothing. Two rows may not claim
/// different things about one enterprise: then no order of applying them would be right.
final class Comparison {
    private final FacilityTerms terms;
    private final Map<String, Facility> byReference;
    private final Map<EnterpriseId, Enterprise> enterprises;
    private final Map<EnterpriseName, Enterprise> byName;
    private final Map<String, Integer> rowOfReference = new HashMap<>();
    private final Map<Object, Claim> claims = new HashMap<>();

    Comparison(FacilityTerms terms, List<Facility> recorded, List<Enterprise> theirs, List<Enterprise> namesakes) {
        this.terms = terms;
        this.byReference = recorded.stream().collect(Collectors.toMap(Facility::reference, one -> one));
        this.enterprises = theirs.stream().collect(Collectors.toMap(Enterprise::id, one -> one));
        this.byName = namesakes.stream().collect(Collectors.toMap(EnterpriseName::of, one -> one, (first, _) -> first));
    }

    /// What enterprises are told apart by in a spreadsheet.
    record EnterpriseName(String name, String ownerName) {
        static EnterpriseName of(Enterprise enterprise) {
            return new EnterpriseName(enterprise.name(), enterprise.ownerName());
        }

        static EnterpriseName of(FacilityDraft draft) {
            return new EnterpriseName(draft.enterpriseName(), draft.ownerName());
        }
    }

    private record Claim(
            int row, EnterpriseName name, @Nullable String phone) {}

    ImportPlan plan(List<FacilitySheet.Row> rows) {
        return new ImportPlan(rows.stream().map(this::outcome).toList());
    }

    private ImportPlan.Outcome outcome(FacilitySheet.Row row) {
        return switch (terms.check(row.form())) {
            case FacilityForm.Checked.Faulty faulty -> new ImportPlan.Faulty(row.number(), faulty.faults());
            case FacilityForm.Checked.Good good -> compare(row.number(), good.draft());
        };
    }

    private ImportPlan.Outcome compare(int row, FacilityDraft draft) {
        var earlier = rowOfReference.putIfAbsent(draft.reference(), row);
        if (earlier != null) {
            return faulty(row, FacilityField.REFERENCE, "twice", String.valueOf(earlier));
        }
        var facility = byReference.get(draft.reference());
        return facility == null ? compareNew(row, draft) : compareKnown(row, draft, facility);
    }

    private ImportPlan.Outcome compareNew(int row, FacilityDraft draft) {
        var joined = byName.get(EnterpriseName.of(draft));
        var conflict = claim(joined == null ? EnterpriseName.of(draft) : joined.id(), row, draft);
        if (conflict != null) {
            return conflict;
        }
        if (joined != null && joined.phone() != null && differs(draft.phone(), joined.phone())) {
            return faulty(row, FacilityField.PHONE, "recorded-otherwise", "");
        }
        return new ImportPlan.Added(row, draft);
    }

    private ImportPlan.Outcome compareKnown(int row, FacilityDraft draft, Facility facility) {
        var enterprise = Objects.requireNonNull(enterprises.get(facility.enterprise()));
        var conflict = claim(enterprise.id(), row, draft);
        if (conflict != null) {
            return conflict;
        }
        var differences = differences(draft, facility, enterprise);
        return differences.isEmpty()
                ? new ImportPlan.Same(row)
                : new ImportPlan.Changed(row, draft, facility, enterprise, differences);
    }

    private ImportPlan.@Nullable Outcome claim(Object enterprise, int row, FacilityDraft draft) {
        var name = EnterpriseName.of(draft);
        var earlier = claims.putIfAbsent(enterprise, new Claim(row, name, draft.phone()));
        if (earlier == null) {
            return null;
        }
        if (!earlier.name().equals(name)) {
            return faulty(row, FacilityField.ENTERPRISE, "conflict", String.valueOf(earlier.row()));
        }
        if (earlier.phone() != null && differs(draft.phone(), earlier.phone())) {
            return faulty(row, FacilityField.PHONE, "conflict", String.valueOf(earlier.row()));
        }
        if (earlier.phone() == null) {
            claims.put(enterprise, new Claim(row, name, draft.phone()));
        }
        return null;
    }

    private static List<ImportPlan.Difference> differences(
            FacilityDraft draft, Facility facility, Enterprise enterprise) {
        var differences = new ArrayList<ImportPlan.Difference>();
        add(differences, FacilityField.ENTERPRISE, enterprise.name(), draft.enterpriseName());
        add(differences, FacilityField.OWNER, enterprise.ownerName(), draft.ownerName());
        if (draft.phone() != null) {
            add(differences, FacilityField.PHONE, Objects.requireNonNullElse(enterprise.phone(), ""), draft.phone());
        }
        add(differences, FacilityField.NAME, facility.name(), draft.name());
        add(
                differences,
                FacilityField.CHAIN,
                facility.chain().name(),
                draft.chain().name());
        add(differences, FacilityField.KIND, facility.kind(), draft.kind());
        add(differences, FacilityField.COMMODITY, facility.commodity(), draft.commodity());
        add(differences, FacilityField.REGION, facility.regionCode(), draft.regionCode());
        add(differences, FacilityField.ADDRESS, facility.address(), draft.address());
        return differences;
    }

    private static void add(List<ImportPlan.Difference> differences, FacilityField field, String now, String then) {
        if (!now.equals(then)) {
            differences.add(new ImportPlan.Difference(field, now, then));
        }
    }

    private static boolean differs(@Nullable String claimed, String other) {
        return claimed != null && !claimed.equals(other);
    }

    private static ImportPlan.Outcome faulty(int row, FacilityField field, String key, String fact) {
        return new ImportPlan.Faulty(row, List.of(new FacilityForm.Fault(field, key, fact)));
    }
}
