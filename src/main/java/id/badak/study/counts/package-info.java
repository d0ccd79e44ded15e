/// Hitungan: what can be read from counts alone, two groups, one group seen twice, or several
/// years.
///
/// [DifferenceIntervals], [IndependenceTests] and [Ratios] take two independent proportions;
/// [Transitions] takes the same facilities seen twice, and is the only right one for them; [Trend]
/// takes ordered groups; [RateRatio] takes events over time. Which of them answers a question is
/// said in `programme/methods`.
@ApplicationModule(
        id = "study.counts",
        allowedDependencies = {"study.statistics"})
@NullMarked
package id.badak.study.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
