/// Laju: how fast one account, or one address that has not signed in, may go on asking.
///
/// Counted in memory, in each node for itself: a write for each page that is read would cost more than most pages do.
/// What guards a secret is counted in the database, for all nodes together: `gate.allowance`. No table.
@ApplicationModule(allowedDependencies = {"kernel", "shell", "gate.allowance"})
@NullMarked
package id.badak.gate.pace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
