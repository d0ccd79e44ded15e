/// Kepekaan: what would have to be true for a conclusion to be wrong.
///
/// [EValue] and [RosenbaumBound] ask how strong an unseen cause must be; [ManskiBounds] and
/// [PooledEstimate] what missing inspections could hide; [Adjustment] how many tests were made;
/// [RegressionToTheMean] how much would have got better by itself. None of them makes a weak design
/// strong: they say how weak it is.
@ApplicationModule(
        id = "study.sensitivity",
        allowedDependencies = {"study.statistics"})
@NullMarked
package id.badak.study.sensitivity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
