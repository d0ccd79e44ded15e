/// Persetujuan: the owner's consent to be mentored.
///
/// A versioned text in plain words, given and withdrawn by the owner. Whoever opens a case or
/// records a visit asks here first. Also the page that tells owners who may see, who may not, and
/// who did.
@ApplicationModule(
        id = "coaching.consent",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.facility",
            "registry.programme",
            "coaching.excerpt",
            "valve"
        })
@NullMarked
package id.badak.coaching.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
