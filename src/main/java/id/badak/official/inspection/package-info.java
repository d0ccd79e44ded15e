/// Pemeriksaan: what an inspector found at a facility on one day, and what it came to.
///
/// An inspection is written once, whole, from one operation, on the edition and by the rule in
/// force that day. Nothing of coaching is read, joined or shown here, and the database refuses it
/// too. What leaves is one fact for both sides (`registry.facility`) and one row without names for
/// the figures. Deadlines for putting findings right are the inspector's: no statutory ones were
/// found.
@ApplicationModule(
        id = "official.inspection",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "sync",
            "registry.facility",
            "registry.standard",
            "registry.programme",
            "registry.grading",
            "registry.office",
            "registry.account"
        })
@NullMarked
package id.badak.official.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
