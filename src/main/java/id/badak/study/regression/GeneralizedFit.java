package id.badak.study.regression;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/// A logistic or Poisson regression, by Newton's steps (for these links the same as iterated least
/// squares): b += (X'WX)⁻¹X'w(y − μ).
///
/// Source: McCullagh and Nelder (1989). The likelihood is concave, so the steps end at its top if
/// it has one. Where some column tells all yes from all no the top lies at infinity: the steps do
/// not end, and the answer is [Reason#SEPARATION] instead of an odds ratio of a million.
public final class GeneralizedFit {
    private static final int STEPS = 60;
    private static final double STILL = 1e-10;

    private final Design design;
    private final Family family;
    private final double[] coefficients;
    private final double[] predictors;
    private final DMatrixRMaj covariance;
    private final double deviance;
    private final Sample sample;

    private GeneralizedFit(
            Design design,
            Family family,
            double[] coefficients,
            double[] predictors,
            DMatrixRMaj covariance,
            double deviance,
            Sample sample) {
        this.design = design;
        this.family = family;
        this.coefficients = coefficients;
        this.predictors = predictors;
        this.covariance = covariance;
        this.deviance = deviance;
        this.sample = sample;
    }

    /// Fits yes or no, given as 1 or 0.
    public static Outcome<GeneralizedFit> logistic(Design design, double[] outcome) {
        var ones = new double[outcome.length];
        Arrays.fill(ones, 1);
        return of(design, Family.BINOMIAL, outcome, ones, new double[outcome.length]);
    }

    /// Fits counts per exposure.
    public static Outcome<GeneralizedFit> poisson(Design design, double[] counts, double[] exposure) {
        if (!Arrays.stream(exposure).allMatch(value -> value > 0)) {
            throw new IllegalArgumentException("an exposure that is not above 0");
        }
        var ones = new double[counts.length];
        Arrays.fill(ones, 1);
        return of(
                design,
                Family.POISSON,
                counts,
                ones,
                Arrays.stream(exposure).map(Math::log).toArray());
    }

    /// Fits any of the two.
    ///
    /// @param weights trials of each row for shares; 1 otherwise
    /// @param offsets what is added to each linear predictor
    public static Outcome<GeneralizedFit> of(
            Design design, Family family, double[] outcome, double[] weights, double[] offsets) {
        int rows = design.rows();
        int width = design.width();
        if (outcome.length != rows || weights.length != rows || offsets.length != rows) {
            throw new IllegalArgumentException("columns of different length");
        }
        if (!Arrays.stream(outcome).allMatch(family::allows)) {
            throw new IllegalArgumentException("an outcome that this family cannot have");
        }
        double trials = Arrays.stream(weights).sum();
        if (!(trials > 0)) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        if (rows < width) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        double met = 0;
        for (int i = 0; i < rows; i++) {
            met += weights[i] * outcome[i];
        }
        if (met == 0 || (family == Family.BINOMIAL && met == trials)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        var cells = design.cells();
        if (Matrices.invert(information(cells, width, weights)).isEmpty()) {
            return Outcome.withheld(Reason.SINGULAR);
        }
        var coefficients = new double[width];
        double exposure = 0;
        for (int i = 0; i < rows; i++) {
            exposure += weights[i] * (family == Family.POISSON ? Math.exp(offsets[i]) : 1);
        }
        coefficients[0] = family.beginning(met / exposure);
        var predictors = predictors(cells, coefficients, offsets);
        double deviance = deviance(family, outcome, weights, predictors);
        for (int step = 0; step < STEPS; step++) {
            var slope = new double[rows];
            var score = new double[width];
            for (int i = 0; i < rows; i++) {
                slope[i] = weights[i] * family.variance(predictors[i]);
                double residual = weights[i] * family.residual(outcome[i], predictors[i]);
                for (int j = 0; j < width; j++) {
                    score[j] += cells[i * width + j] * residual;
                }
            }
            var inverse = Matrices.invert(information(cells, width, slope));
            if (inverse.isEmpty()) {
                return Outcome.withheld(Reason.SEPARATION);
            }
            var direction = Matrices.multiply(inverse.get(), score);
            double length = 1;
            double[] next;
            double[] moved;
            double reached;
            do {
                next = coefficients.clone();
                for (int j = 0; j < width; j++) {
                    next[j] += length * direction[j];
                }
                moved = predictors(cells, next, offsets);
                reached = deviance(family, outcome, weights, moved);
                length /= 2;
            } while (!(reached <= deviance + 1e-9 * (1 + deviance)) && length > 1e-6);
            double farthest = 0;
            for (int i = 0; i < rows; i++) {
                farthest = Math.max(farthest, Math.abs(moved[i] - predictors[i]));
            }
            coefficients = next;
            predictors = moved;
            deviance = reached;
            if (farthest < STILL) {
                var sample = Sample.of(Math.round(trials)).meeting(Math.round(met));
                return Outcome.of(
                        new GeneralizedFit(design, family, coefficients, predictors, inverse.get(), deviance, sample));
            }
        }
        return Outcome.withheld(Reason.SEPARATION);
    }

    private static DMatrixRMaj information(double[] cells, int width, double[] weights) {
        var sum = new DMatrixRMaj(width, width);
        for (int i = 0; i < weights.length; i++) {
            Matrices.addOuter(sum, cells, i * width, weights[i]);
        }
        return sum;
    }

    private static double[] predictors(double[] cells, double[] coefficients, double[] offsets) {
        var predictors = new double[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            predictors[i] = offsets[i] + Matrices.dot(cells, i * coefficients.length, coefficients);
        }
        return predictors;
    }

    private static double deviance(Family family, double[] outcome, double[] weights, double[] predictors) {
        double sum = 0;
        for (int i = 0; i < outcome.length; i++) {
            sum += weights[i] * family.deviance(outcome[i], predictors[i]);
        }
        return sum;
    }

    /// The coefficient with its error from the inverse information, and the interval of Wald.
    public Effect effect(String name, double level) {
        int j = design.indexOf(name);
        return Effect.normal(family.method(), name, coefficients[j], Math.sqrt(covariance.get(j, j)), level, sample);
    }

    /// How much better this fit is than one with fewer of its columns: the difference of deviances,
    /// χ² on the number of columns left out.
    public Significance against(GeneralizedFit smaller) {
        int fewer = design.width() - smaller.design.width();
        if (fewer < 1 || smaller.family != family || smaller.design.rows() != design.rows()) {
            throw new IllegalArgumentException("not a smaller fit of the same rows");
        }
        return Significance.chiSquare(Method.LIKELIHOOD_RATIO, Math.max(0, smaller.deviance - deviance), fewer, sample);
    }

    /// By how much the outcome's mean changes for one more of a column, averaged over the rows as
    /// they are; its error by the delta method. For shares this is in points, which odds ratios are
    /// not.
    public Effect marginal(String name, double level) {
        int column = design.indexOf(name);
        int width = design.width();
        double sum = 0;
        var gradient = new double[width];
        for (int i = 0; i < predictors.length; i++) {
            double slope = family.variance(predictors[i]);
            double bend = slope * (family == Family.BINOMIAL ? 1 - 2 * family.mean(predictors[i]) : 1);
            sum += slope;
            for (int j = 0; j < width; j++) {
                gradient[j] += coefficients[column] * bend * design.at(i, j);
            }
        }
        gradient[column] += sum;
        double rows = predictors.length;
        double variance = Matrices.dot(Matrices.multiply(covariance, gradient), 0, gradient) / (rows * rows);
        return Effect.normal(
                Method.MARGINAL_EFFECT, name, coefficients[column] * sum / rows, Math.sqrt(variance), level, sample);
    }

    public double coefficient(String name) {
        return coefficients[design.indexOf(name)];
    }

    public double deviance() {
        return deviance;
    }

    public Sample sample() {
        return sample;
    }

    double[] coefficients() {
        return coefficients.clone();
    }
}
