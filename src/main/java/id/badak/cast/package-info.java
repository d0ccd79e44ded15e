/// The people and facilities of every test and proof, and the plain browser they come with.
///
/// Nothing of it is there when Badak serves: only a proof, on a database of its own, makes a cast.
@ApplicationModule(
        id = "cast",
        allowedDependencies = {
            "kernel",
            "gate.credential",
            "registry.office",
            "registry.account",
            "registry.facility",
            "registry.programme"
        })
@NullMarked
package id.badak.cast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
