/// Pola koding: what the codings of a study show so far, counted as its report will count them.
///
/// Which codes stand with whom, which stand together, what each interview added, and how far two coders agree; each
/// number leads to the turns that it counts. Whoever is blind sees numbers of their own codings alone, and is told so.
/// Nothing is kept here: [Patterns] reads through `study.studio` and counts through `study.inquiry`.
@ApplicationModule(
        id = "study.pattern",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "study.agreement",
            "study.inquiry",
            "study.interview",
            "study.joint",
            "study.material",
            "study.print",
            "study.report",
            "study.statistics",
            "study.studio"
        })
@NullMarked
package id.badak.study.pattern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
