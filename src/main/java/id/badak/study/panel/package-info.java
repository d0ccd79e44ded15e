/// Panel: the same facilities, or the same office, over time, with mentoring that begins somewhere.
///
/// [DifferenceInDifferences] compares two periods of those who were mentored and those who were
/// not; [StaggeredAdoption] does so where offices began in different quarters, and says why the
/// usual regression ([TwoWayFixedEffects]) must not be used there; [InterruptedSeries] is for one
/// series with no one to compare with, the weakest of the three.
@ApplicationModule(
        id = "study.panel",
        allowedDependencies = {"study.cluster", "study.regression", "study.statistics"})
@NullMarked
package id.badak.study.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
