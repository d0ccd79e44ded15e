/// Laju: what drawing whole groups again costs on this machine, `./badak bench bootstrap`.
///
/// [MadePanel] makes the same million inspections as our script in R, to the digit;
/// [BootstrapCommand] draws their facilities ten thousand times and prints estimate, error, time
/// and memory. Nothing here is a test; a slow machine fails nobody.
@ApplicationModule(
        id = "study.speed",
        allowedDependencies = {"study.cluster", "study.statistics"})
@NullMarked
package id.badak.study.speed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
