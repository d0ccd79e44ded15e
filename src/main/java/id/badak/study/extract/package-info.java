/// Data beku: what the zones published, copied at one moment, so that a result can be computed again.
///
/// A researcher freezes one chain of the own office: each inspection with what mentoring there had been until then,
/// under numbers drawn for this dataset alone. What was left out is counted with its reason. Nothing here is edited; a
/// dataset may be discarded, and that it was stays.
@ApplicationModule(
        id = "study.extract",
        allowedDependencies = {
            "kernel",
            "database",
            "shell",
            "journal",
            "registry.account",
            "registry.office",
            "registry.programme",
            "registry.standard",
            "study.dataset",
            "study.indicator",
            "study.statistics"
        })
@NullMarked
package id.badak.study.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
