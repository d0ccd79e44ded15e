package id.badak.kernel;

import org.jspecify.annotations.Nullable;

/// Who acts, and for which office: what the database is told at the start of every transaction.
///
/// @param enterprise whose owner acts; null for staff
public record Actor(
        AccountId account,
        OfficeId office,
        Role role,
        @Nullable EnterpriseId enterprise) {

    /// Says how far the actor sees inside a zone; the row policies compare with these words.
    public String scope() {
        return switch (role) {
            case OWNER -> "enterprise";
            case NATIONAL -> "national";
            case MENTOR, COORDINATOR, INSPECTOR, HEAD, RESEARCHER, SYSTEM -> "office";
        };
    }
}
