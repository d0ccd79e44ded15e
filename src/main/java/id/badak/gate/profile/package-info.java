/// Akun saya: one's own password, second factor and sessions. No table of its own.
@ApplicationModule(allowedDependencies = {"kernel", "shell", "gate.allowance", "gate.credential", "gate.signin"})
@NullMarked
package id.badak.gate.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
