package id.badak.registry.facility;

import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import java.util.List;
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

    private static final int LONGEST_NAME = 200;

    /// Refuses what the register cannot keep.
    void requireKeepable() {
        for (var one : List.of(name, ownerName)) {
            if (one.isBlank() || one.length() > LONGEST_NAME) {
                throw Problem.refuse(new FacilityProblem.NotAName(LONGEST_NAME));
            }
        }
        if (phone != null && !phone.matches("\\+?[0-9]{8,15}")) {
            throw Problem.refuse(new FacilityProblem.NotAPhone());
        }
    }

    /// Masks names and number.
    @Override
    public String toString() {
        return "Enterprise[" + id + "]";
    }
}
