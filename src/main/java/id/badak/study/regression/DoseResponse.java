package id.badak.study.regression;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Significance;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Whether more sessions go with more compliance, and whether a straight line on log odds is
/// enough.
///
/// Three fits: linear, a natural spline with knots at the thirds, and each dose for itself; the
/// curve and the categories are compared with the line by their likelihoods. That more is given
/// where more is wrong (confounding by indication) can turn the sign, and no shape shows it.
///
/// @param perUnit    the odds ratio of one more session, Wald's interval
/// @param profile    the same ratio's interval where the likelihood falls by its critical value
/// @param marginal   by how much the share rises for one more session, in points / 100
/// @param line       linear beside constant
/// @param curve      spline beside linear; withheld with fewer than four different knots
/// @param categories each dose beside linear; withheld with two doses, or where a dose has all or
///                   none
public record DoseResponse(
        Effect perUnit,
        ConfidenceInterval profile,
        Effect marginal,
        Significance line,
        Outcome<Significance> curve,
        Outcome<Significance> categories) {
    private static final String DOSE = "dose";

    public static Outcome<DoseResponse> of(double[] dose, double[] outcome, double level) {
        if (dose.length == 0) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        var constant = Design.constant(dose.length);
        long doses = Arrays.stream(dose).distinct().count();
        if (doses < 2) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        var linear = constant.with(DOSE, dose);
        return GeneralizedFit.logistic(constant, outcome)
                .flatMap(none -> GeneralizedFit.logistic(linear, outcome)
                        .map(line -> new DoseResponse(
                                line.effect(DOSE, level).asRatio(),
                                profile(line, dose, outcome, level),
                                line.marginal(DOSE, level),
                                line.against(none),
                                curve(linear, dose, outcome).map(curve -> curve.against(line)),
                                doses < 3
                                        ? Outcome.withheld(Reason.TOO_FEW)
                                        : GeneralizedFit.logistic(constant.withLevels(DOSE, dose), outcome)
                                                .map(levels -> levels.against(line)))));
    }

    private static Outcome<GeneralizedFit> curve(Design linear, double[] dose, double[] outcome) {
        double[] knots = {
            Arrays.stream(dose).min().orElseThrow(),
            NaturalSpline.quantile(dose, 1 / 3.0),
            NaturalSpline.quantile(dose, 2 / 3.0),
            Arrays.stream(dose).max().orElseThrow()
        };
        if (Arrays.stream(knots).distinct().count() < knots.length) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        var columns = NaturalSpline.columns(dose, knots);
        return GeneralizedFit.logistic(linear.with("bend", columns[0]).with("bend again", columns[1]), outcome);
    }

    /// Source: Venzon and Moolgavkar (1988). The bound is searched outwards from the estimate.
    private static ConfidenceInterval profile(GeneralizedFit line, double[] dose, double[] outcome, double level) {
        double critical = ChiSquaredDistribution.of(1).inverseSurvivalProbability(1 - level);
        double estimate = line.coefficient(DOSE);
        double step = line.effect(DOSE, level).standardError();
        double lower = bound(line, dose, outcome, estimate, -step, critical);
        double upper = bound(line, dose, outcome, estimate, step, critical);
        return new ConfidenceInterval(Math.exp(lower), Math.exp(upper), level, Method.PROFILE_LIKELIHOOD);
    }

    private static double bound(
            GeneralizedFit line, double[] dose, double[] outcome, double estimate, double step, double critical) {
        double inside = estimate;
        double outside = estimate + step;
        while (rise(line, dose, outcome, outside) < critical) {
            inside = outside;
            outside += step;
        }
        for (int i = 0; i < 60; i++) {
            double middle = (inside + outside) / 2;
            if (rise(line, dose, outcome, middle) < critical) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }

    /// How much worse the fit is when the slope is held at this value. What cannot be fitted any
    /// more lies outside.
    private static double rise(GeneralizedFit line, double[] dose, double[] outcome, double slope) {
        var ones = new double[dose.length];
        Arrays.fill(ones, 1);
        var held = GeneralizedFit.of(
                Design.constant(dose.length),
                Family.BINOMIAL,
                outcome,
                ones,
                Arrays.stream(dose).map(value -> value * slope).toArray());
        return switch (held) {
            case Outcome.Estimated<GeneralizedFit>(var fit) -> fit.deviance() - line.deviance();
            case Outcome.Withheld<GeneralizedFit> _ -> Double.POSITIVE_INFINITY;
        };
    }
}
