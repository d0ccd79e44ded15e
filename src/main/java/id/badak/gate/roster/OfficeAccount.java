package id.badak.gate.roster;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// @param closure null while it is open
record OfficeAccount(
        AccountId id,
        String username,
        String name,
        Role role,
        @Nullable EnterpriseId enterprise,
        @Nullable Closure closure) {

    /// @param by the name of who closed it; null for the operator, who has no account here
    record Closure(@Nullable String by, Instant at, String reason) {
        /// Masks names and the reason.
        @Override
        public String toString() {
            return "Closure[" + at + "]";
        }
    }

    /// Source: ours, as much as fits under the name on a phone.
    static final int LONGEST_REASON = 400;

    /// Whose accounts somebody keeps: the coordinator the owners', the head the staff's.
    ///
    /// Source: product.md, the wall. The head stands on the official side, and who has an owner's
    /// account could tell who is being mentored.
    static Set<Role> keptBy(Role keeper) {
        return keeper == Role.COORDINATOR
                ? Set.of(Role.OWNER)
                : Set.of(Role.MENTOR, Role.COORDINATOR, Role.INSPECTOR, Role.HEAD, Role.RESEARCHER);
    }

    /// Takes the reason for a closure as it was typed.
    ///
    /// @throws id.badak.kernel.Refusal when there is none, or one too long to be read on a page
    static String reason(String typed) {
        var reason = Typed.strip(typed);
        if (reason.isEmpty() || !Typed.fits(reason, LONGEST_REASON)) {
            throw Problem.refuse(new RosterProblem.NoReason());
        }
        return reason;
    }

    boolean isClosed() {
        return closure != null;
    }

    /// An office always keeps somebody who can open its accounts again.
    ///
    /// @param by        who would close it
    /// @param openHeads the heads of the office who may sign in
    void requireClosable(AccountId by, Collection<AccountId> openHeads) {
        if (id.equals(by)) {
            throw Problem.refuse(new RosterProblem.OwnAccount());
        }
        if (role == Role.HEAD && openHeads.stream().allMatch(id::equals)) {
            throw Problem.refuse(new RosterProblem.LastHead());
        }
    }

    @Override
    public String toString() {
        return "OfficeAccount[" + id + "]";
    }
}
