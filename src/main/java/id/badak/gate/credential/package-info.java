/// Kredensial: what an account signs in with.
///
/// User names and password hashes, the rule for a new password and its change, the second factor and passkeys, the key
/// that encrypts secrets and signs tickets, and the square that shows one. Here an account is closed, opened and erased
/// and its sessions end on every node; how long a sign-in lasts is one of the settings. How often one may try, and what
/// a sign-in then looks like, stand in other modules.
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell", "registry.office", "gate.allowance"})
@NullMarked
package id.badak.gate.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
