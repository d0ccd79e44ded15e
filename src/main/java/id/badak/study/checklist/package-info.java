/// Daftar lapor: what a report of a study should say, by a list that others agreed on.
///
/// The lists are data under `programme/checklists`, with the numbers of their authors and our own
/// words. A [Checklist] is filled from what a report can show by itself; whatever it cannot show is
/// a gap, and the list says what a person has to add. Nothing is filled by assertion.
@ApplicationModule(
        id = "study.checklist",
        allowedDependencies = {"kernel", "registry.programme"})
@NullMarked
package id.badak.study.checklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
