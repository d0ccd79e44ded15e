package id.badak.registry.facility;

import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.registry.programme.Chain;
import java.util.UUID;

/// One place that makes, stores or sells.
///
/// @param reference  the office's own number for it; the same number is the same facility
/// @param kind       code of `programme/facility-kinds.yaml`
/// @param regionCode kabupaten/kota
/// @param studyKey   what it is called in the extracts that researchers read
public record Facility(
        FacilityId id,
        EnterpriseId enterprise,
        String reference,
        String name,
        Chain chain,
        String kind,
        String commodity,
        String regionCode,
        String address,
        UUID studyKey) {
    public static Facility of(FacilityId id, EnterpriseId enterprise, FacilityDraft draft, UUID studyKey) {
        return new Facility(
                id,
                enterprise,
                draft.reference(),
                draft.name(),
                draft.chain(),
                draft.kind(),
                draft.commodity(),
                draft.regionCode(),
                draft.address(),
                studyKey);
    }

    /// Masks name and address.
    @Override
    public String toString() {
        return "Facility[" + id + "]";
    }
}
