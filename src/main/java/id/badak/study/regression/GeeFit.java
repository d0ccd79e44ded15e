package id.badak.study.regression;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// The logistic regression of the average facility, with errors that hold although its visits
/// resemble each other.
///
/// Σ D'V⁻¹(y − μ) = 0 with V = A^½·R·A^½; R has α between any two visits of one facility, the mean
/// product of their standardised residuals over the scale φ, or 0. Errors by the sandwich over
/// facilities. Source: Liang and Zeger (1986). Right on average whatever R, if the mean is right
/// and facilities are many; below about forty the errors are too small.
public final class GeeFit {

    /// How visits to one facility are taken to resemble each other while fitting.
    public enum Likeness {
        INDEPENDENT(Method.GEE_INDEPENDENCE),
        EXCHANGEABLE(Method.GEE_EXCHANGEABLE);

        private final Method method;

        Likeness(Method method) {
            this.method = method;
        }
    }

    private static final int STEPS = 100;
    private static final double STILL = 1e-11;
    private static final double ROUNDING = 1e-16;

    private final Design design;
    private final Likeness likeness;
    private final double[] coefficients;
    private final DMatrixRMaj covariance;
    private final DMatrixRMaj plain;
    private final double alpha;
    private final Sample sample;

    private GeeFit(
            Design design,
            Likeness likeness,
            double[] coefficients,
            DMatrixRMaj covariance,
            DMatrixRMaj plain,
            double alpha,
            Sample sample) {
        this.design = design;
        this.likeness = likeness;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.plain = plain;
        this.alpha = alpha;
        this.sample = sample;
    }

    public static Outcome<GeeFit> of(Design design, double[] outcome, int[] groups, Likeness likeness) {
        return GroupedRows.of(groups, design)
                .flatMap(rows -> GeneralizedFit.logistic(design, outcome).flatMap(plain -> {
                    if (likeness == Likeness.EXCHANGEABLE && rows.stream().allMatch(one -> one.length == 1)) {
                        return Outcome.withheld(Reason.GROUP_OF_ONE);
                    }
                    return fit(design, outcome, rows, likeness, plain);
                }));
    }

    private static Outcome<GeeFit> fit(
            Design design, double[] outcome, List<int[]> groups, Likeness likeness, GeneralizedFit plain) {
        var cells = design.cells();
        int largest = groups.stream().mapToInt(rows -> rows.length).max().orElseThrow();
        var coefficients = plain.coefficients();
        double alpha = 0;
        for (int step = 0; step < STEPS; step++) {
            double before = alpha;
            if (likeness == Likeness.EXCHANGEABLE) {
                alpha = alpha(cells, outcome, groups, coefficients);
                if (!(alpha < 1) || !(1 + (largest - 1) * alpha > 0)) {
                    return Outcome.withheld(Reason.NOT_CONVERGED);
                }
            }
            var sums = new Sums(design.width());
            for (int[] rows : groups) {
                sums.add(cells, outcome, rows, coefficients, alpha);
            }
            var inverse = Matrices.invert(sums.bread);
            if (inverse.isEmpty()) {
                return Outcome.withheld(Reason.SINGULAR);
            }
            var move = Matrices.multiply(inverse.get(), sums.score);
            for (int j = 0; j < move.length; j++) {
                coefficients[j] += move[j];
            }
            double farthest = Arrays.stream(move).map(Math::abs).max().orElseThrow();
            if (farthest < STILL && Math.abs(alpha - before) < STILL) {
                var covariance = Matrices.sandwich(inverse.get(), sums.meat);
                return Outcome.of(new GeeFit(
                        design,
                        likeness,
                        coefficients,
                        covariance,
                        inverse.get(),
                        alpha,
                        plain.sample().in(groups.size())));
            }
        }
        return Outcome.withheld(Reason.NOT_CONVERGED);
    }

    private static double alpha(double[] cells, double[] outcome, List<int[]> groups, double[] coefficients) {
        double products = 0;
        double squares = 0;
        double pairs = 0;
        for (int[] rows : groups) {
            double sum = 0;
            double own = 0;
            for (int i : rows) {
                double predictor = Matrices.dot(cells, i * coefficients.length, coefficients);
                double standardised = Family.BINOMIAL.residual(outcome[i], predictor)
                        / Math.sqrt(Family.BINOMIAL.variance(predictor));
                sum += standardised;
                own += standardised * standardised;
            }
            products += (sum * sum - own) / 2;
            squares += own;
            pairs += rows.length * (rows.length - 1.0) / 2;
        }
        return products / pairs / (squares / outcome.length);
    }

    /// Bread, meat and score over the groups met so far; the scale cancels out of all that is
    /// shown.
    private static final class Sums {
        private final DMatrixRMaj bread;
        private final DMatrixRMaj meat;
        private final double[] score;

        Sums(int width) {
            bread = new DMatrixRMaj(width, width);
            meat = new DMatrixRMaj(width, width);
            score = new double[width];
        }

        /// With R⁻¹ = (I − c·11')/(1 − α), c = α/(1 + (n − 1)·α).
        void add(double[] cells, double[] outcome, int[] rows, double[] coefficients, double alpha) {
            int width = coefficients.length;
            double c = alpha / (1 + (rows.length - 1) * alpha);
            var along = new double[width];
            var own = new double[width];
            double residuals = 0;
            for (int i : rows) {
                double predictor = Matrices.dot(cells, i * width, coefficients);
                double variance = Family.BINOMIAL.variance(predictor);
                double root = Math.sqrt(variance);
                double residual = Family.BINOMIAL.residual(outcome[i], predictor);
                residuals += residual / root;
                Matrices.addOuter(bread, cells, i * width, variance / (1 - alpha));
                for (int j = 0; j < width; j++) {
                    along[j] += root * cells[i * width + j];
                    own[j] += residual * cells[i * width + j];
                }
            }
            Matrices.addOuter(bread, along, 0, -c / (1 - alpha));
            for (int j = 0; j < width; j++) {
                own[j] = (own[j] - c * along[j] * residuals) / (1 - alpha);
                score[j] += own[j];
            }
            Matrices.addOuter(meat, own, 0, 1);
        }
    }

    /// The coefficient with its error over groups. Withheld where the columns fit each group's sum
    /// exactly, so that nothing but rounding is left to make an error of.
    public Outcome<Effect> effect(String name, double level) {
        int j = design.indexOf(name);
        double variance = covariance.get(j, j);
        return variance > ROUNDING * plain.get(j, j)
                ? Outcome.of(Effect.normal(likeness.method, name, coefficients[j], Math.sqrt(variance), level, sample))
                : Outcome.withheld(Reason.TOO_FEW);
    }

    /// How much two visits to one facility resemble each other; 0 where they were taken for
    /// strangers.
    public double alpha() {
        return alpha;
    }
}
