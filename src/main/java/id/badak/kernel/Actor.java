package id.badak.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who acts, and for which office: what the database is told at the start of every transaction.
///
/// @param enterprise whose owner acts; null for staff
public record Actor(
        AccountId account,
        OfficeId office,
        Role role,
        @Nullable EnterpriseId enterprise) {

    /// Lets only these roles through: what a door asks first.
    ///
    /// @throws Refusal for any other role
    public Actor require(Role... allowed) {
        if (!Set.of(allowed).contains(role)) {
            throw Problem.refuse(new NotYours());
        }
        return this;
    }

    /// Says how far the actor sees inside a zone; the row policies compare with these words.
    public String scope() {
        return switch (role) {
            case OWNER -> "enterprise";
            case NATIONAL -> "national";
            case MENTOR, COORDINATOR, INSPECTOR, HEAD, RESEARCHER, SYSTEM -> "office";
        };
    }

    record NotYours() implements Problem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }
}
