/// Temuan: every number that a table of inspections can carry, and why the others are missing.
///
/// [Analysis] asks each question of the table that its columns allow, and answers with a list of
/// [Finding]s: a [Figure], or the reason why there is none. What was to be asked may be written down
/// before, in a [Plan]; where the analysis differs from it, that is a [Deviation]. Nothing here
/// prints.
@ApplicationModule(
        id = "study.findings",
        allowedDependencies = {
            "kernel",
            "study.cluster",
            "study.counts",
            "study.dataset",
            "study.panel",
            "study.regression",
            "study.sensitivity",
            "study.statistics"
        })
@NullMarked
package id.badak.study.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
