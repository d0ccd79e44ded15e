/// Regresi: one outcome explained by several columns at once.
///
/// A [Design] holds the columns; [LinearFit] and [GeneralizedFit] (logistic, Poisson) are fitted to
/// it, [NegativeBinomialFit] where counts vary more than Poisson's. [MixedLogisticFit] gives each
/// facility a level of its own, [GeeFit] asks for the average facility instead. [DoseResponse] asks
/// whether more mentoring goes with more compliance, and along which shape.
///
/// Coefficients are found by Newton's steps until no linear predictor moves by 1e-10; a model whose
/// steps never end is separated, and says so.
@ApplicationModule(
        id = "study.regression",
        allowedDependencies = {"study.statistics"})
@NullMarked
package id.badak.study.regression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
