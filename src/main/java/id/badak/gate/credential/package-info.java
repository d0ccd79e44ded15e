/// Kredensial: what an account signs in with.
///
/// User names and password hashes, the rule for a new password, the second factor, and the key that
/// encrypts it. Who may try, and what a sign-in then looks like, stand in other modules.
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell", "gate.allowance"})
@NullMarked
package id.badak.gate.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
