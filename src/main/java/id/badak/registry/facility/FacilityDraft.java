package id.badak.registry.facility;

import id.badak.registry.programme.Chain;
import org.jspecify.annotations.Nullable;

/// A facility as it is asked to be registered: checked already, field by field, by the form or the
/// import that made it.
///
/// @param phone null when none was given
public record FacilityDraft(
        String reference,
        String enterpriseName,
        String ownerName,
        @Nullable String phone,
        String name,
        Chain chain,
        String kind,
        String commodity,
        String regionCode,
        String address) {
    /// Masks names, number and address.
    @Override
    public String toString() {
        return "FacilityDraft[" + reference + "]";
    }
}
