/// Standar: what a facility is asked, why, what would do, and how the answers become a grade.
///
/// An edition is one unchangeable text of a checklist, read from `programme/instruments`. Code never
/// contains a clause: it knows four ways of grading, and the tables they use stand in the files
/// beside their source. What happened at a facility is not known here.
@ApplicationModule(
        id = "registry.standard",
        allowedDependencies = {"kernel", "database", "shell"})
@NullMarked
package id.badak.registry.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
