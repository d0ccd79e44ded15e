/// Pengguna: the accounts of one office, closed and opened by who keeps them.
///
/// It reads and writes what `credential` keeps, and journals what it does.
@ApplicationModule(allowedDependencies = {"kernel", "database", "shell", "journal", "gate.credential"})
@NullMarked
package id.badak.gate.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
