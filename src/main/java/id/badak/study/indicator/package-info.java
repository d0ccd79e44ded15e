/// Indikator: how many of the inspected met the requirements, of how many, and how sure that is.
///
/// Each number has a definition that says what it counts and what it leaves out. Reads the rows without names that the
/// zones publish on purpose, and nothing else. The
/// three chains never stand in one line, a percentage never stands without its numerator and
/// denominator, and two populations are never compared as if they were one.
@ApplicationModule(
        id = "study.indicator",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "registry.standard",
            "registry.programme",
            "registry.office",
            "study.statistics"
        })
@NullMarked
package id.badak.study.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
