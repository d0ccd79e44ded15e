/// Kepuasan: what a survey of satisfaction can carry.
///
/// [SatisfactionIndex] is the index with its interval and its alpha; [GroupComparison] compares two
/// groups of answers without taking the steps of the scale for equal. Neither knows who did not
/// answer, and those are seldom the most satisfied.
@ApplicationModule(
        id = "study.satisfaction",
        allowedDependencies = {"study.statistics"})
@NullMarked
package id.badak.study.satisfaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
