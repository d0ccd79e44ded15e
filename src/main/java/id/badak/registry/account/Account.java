package id.badak.registry.account;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Role;
import org.jspecify.annotations.Nullable;

/// A person who acts.
///
/// @param enterprise whose owner this is; null for staff
public record Account(
        AccountId id, String name, Role role, @Nullable EnterpriseId enterprise) {
    /// Masks the name.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
