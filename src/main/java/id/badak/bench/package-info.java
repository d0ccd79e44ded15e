/// Bench: what Badak costs, measured beside a limit in the same run.
///
/// Figures are ratios: the machine divides out. Nothing here is a test; a slow machine fails
/// nobody.
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "postgres",
            "gate.credential",
            "prove.ground",
            "prove.serve",
            "registry.office",
            "registry.account",
            "registry.facility",
            "registry.programme",
            "coaching.consent",
            "coaching.mentoring",
            "coaching.visit",
            "coaching.task"
        })
@NullMarked
package id.badak.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
