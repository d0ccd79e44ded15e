/// Sarana: the businesses and the places they make, store or sell in.
///
/// `registry.enrolment` registers them, by hand or from a spreadsheet. Here too are the two facts
/// about a facility that both sides of the wall may know: who mentored or inspected it (for conflicts of interest) and
/// what an
/// inspection concluded.
@ApplicationModule(
        id = "registry.facility",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.standard",
            "registry.programme",
            "registry.office",
        })
@NullMarked
package id.badak.registry.facility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
