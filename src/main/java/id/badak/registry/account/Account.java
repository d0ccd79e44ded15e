package id.badak.registry.account;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import org.jspecify.annotations.Nullable;

/// A person who acts.
///
/// @param enterprise whose owner this is; null for staff
public record Account(
        AccountId id, String name, Role role, @Nullable EnterpriseId enterprise) {
    /// Source: ours. The table asks only that a name is not empty.
    private static final int LONGEST_NAME = 120;

    /// What stands in the place of a name that was erased; nobody can be welcomed under it.
    public static final String NO_NAME = "–";

    /// Makes an owner of whom an officer typed the name; [Accounts#welcome] keeps them.
    ///
    /// @throws id.badak.kernel.Refusal when the name is empty or too long
    public static Account welcome(AccountId id, String typed, EnterpriseId enterprise) {
        var name = Typed.strip(typed);
        if (name.isEmpty() || !Typed.fits(name, LONGEST_NAME) || name.equals(NO_NAME)) {
            throw Problem.refuse(new NoOwnerName());
        }
        return new Account(id, name, Role.OWNER, enterprise);
    }

    /// Gives whose owner this is.
    ///
    /// @throws IllegalArgumentException for staff: a programming fault, never a refusal
    public EnterpriseId requireOwned() {
        if (role != Role.OWNER || enterprise == null) {
            throw new IllegalArgumentException("no owner: " + id);
        }
        return enterprise;
    }

    /// Masks the name.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
