package id.badak.registry.facility;

import id.badak.kernel.EnterpriseId;
import org.jspecify.annotations.Nullable;

/// The person or company behind facilities.
///
/// @param phone digits with an optional plus; null when unknown
public record Enterprise(
        EnterpriseId id,
        String name,
        String ownerName,
        @Nullable String phone) {
    public static Enterprise of(EnterpriseId id, String name, String ownerName, @Nullable String phone) {
        return new Enterprise(id, name, ownerName, phone);
    }

    /// Masks names and number.
    @Override
    public String toString() {
        return "Enterprise[" + id + "]";
    }
}
