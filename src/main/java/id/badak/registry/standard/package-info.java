/// Standar: the editions of checklists, what each asks, why, and which rule grades it.
///
/// An edition is one unchangeable text of a checklist, read from `programme/instruments`. Code
/// never contains a clause. What happened at a facility is not known here.
@ApplicationModule(
        id = "registry.standard",
        allowedDependencies = {"kernel", "database", "shell", "registry.programme", "registry.grading"})
@NullMarked
package id.badak.registry.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
