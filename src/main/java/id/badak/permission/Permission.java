package id.badak.permission;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// One line of the table: an act, and who may do it.
///
/// @param act   as in `task.fix`
/// @param by    what decides; `roles` says who only where the role does
/// @param roles who may, in the order of [Role]
/// @param ways  the addresses that ask for it, as in `POST /tugas/{id}/perbaikan`; none when only a
///              command does it
public record Permission(String act, May.By by, Set<Role> roles, SortedSet<String> ways) {
    boolean agreesWith(Permission other) {
        return by == other.by && people().equals(other.people());
    }

    Permission with(Permission other) {
        var allRoles = new TreeSet<>(roles);
        allRoles.addAll(other.roles);
        var allWays = new TreeSet<>(ways);
        allWays.addAll(other.ways);
        return new Permission(act, by, allRoles, allWays);
    }

    /// Commands and jobs do not come by a page, so a page need not name them.
    private Set<Role> people() {
        var people = new TreeSet<>(roles);
        people.remove(Role.SYSTEM);
        return people;
    }
}
