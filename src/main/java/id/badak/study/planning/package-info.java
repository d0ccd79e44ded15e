/// Rencana: how many must be looked at, and in which order offices begin, before a change can be
/// told from chance.
///
/// [TwoProportionPower] plans two counts, [DesignEffect] makes them larger for facilities that
/// resemble each other within an office, [SteppedWedge] plans a roll-out in steps. All answer
/// before the data are there; the power reached afterwards says nothing new beside the interval.
@ApplicationModule(
        id = "study.planning",
        allowedDependencies = {"study.statistics"})
@NullMarked
package id.badak.study.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
