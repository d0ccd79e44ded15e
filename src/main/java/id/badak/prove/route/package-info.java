/// S1, S2, S7, S12 and S17: every route of the running application, asked by everybody.
///
/// Routes are read from the application, so a new one is tried because it exists. Businesses are planted
/// in two offices with words that occur nowhere else.
@ApplicationModule(
        allowedDependencies = {
            "archive",
            "backup",
            "cast",
            "database",
            "gate.credential",
            "journal",
            "kernel",
            "postgres",
            "registry.account",
            "registry.facility",
            "registry.office",
            "registry.programme",
            "prove.ground",
            "prove.guess"
        })
@NullMarked
package id.badak.prove.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
