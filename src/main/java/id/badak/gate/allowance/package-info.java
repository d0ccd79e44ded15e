/// Jatah: how often anybody may try a secret.
///
/// Each browser, name and address has an allowance that comes back with time, so guessing is
/// bounded and nobody is locked out. It knows neither accounts nor secrets.
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package id.badak.gate.allowance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
