/// Prove: each promise tried as an enemy, a crash or a mistake would try it, on a database of the
/// proof's own that goes when it ends.
///
/// Bounded and seeded: the same seed does the same harm in the same order. A promise that fails is
/// a row that says so and exit code 1.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "postgres",
            "journal",
            "gate.credential",
            "sync",
            "backup",
            "archive",
            "cast",
            "registry.office",
            "registry.account",
            "registry.facility",
            "registry.programme"
        })
@NullMarked
package id.badak.prove;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
