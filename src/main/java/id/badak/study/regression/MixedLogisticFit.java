package id.badak.study.regression;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/// A logistic regression in which each facility has a level of its own, drawn from a normal
/// distribution: logit P(y) = x'b + σ·u, u ~ N(0, 1).
///
/// Its odds ratios are those of one facility, and lie further from 1 than those of the average
/// facility. The likelihood's integral over u is taken at points around each facility's own peak
/// (adaptive Gauss-Hermite; Pinheiro and Bates 1995), and made highest by Newton's steps; the
/// observed information is the mean of the bend less the variance of the slope over those points
/// (Louis 1982, J R Stat Soc B 44:226-233).
public final class MixedLogisticFit {
    private static final int POINTS = 15;
    private static final int STEPS = 200;
    private static final double STILL = 1e-8;
    private static final double SMALLEST = 1e-3;
    private static final double LARGEST_MOVE = 2;

    private final Design design;
    private final State state;
    private final DMatrixRMaj covariance;
    private final Sample sample;

    private MixedLogisticFit(Design design, State state, DMatrixRMaj covariance, Sample sample) {
        this.design = design;
        this.state = state;
        this.covariance = covariance;
        this.sample = sample;
    }

    /// Fits yes or no, given as 1 or 0, with a level for each group.
    public static Outcome<MixedLogisticFit> of(Design design, double[] outcome, int[] groups) {
        return of(design, outcome, groups, POINTS);
    }

    static Outcome<MixedLogisticFit> of(Design design, double[] outcome, int[] groups, int points) {
        return GroupedRows.of(groups, design)
                .flatMap(rows -> GeneralizedFit.logistic(design, outcome).flatMap(plain -> {
                    if (rows.stream().allMatch(one -> one.length == 1)) {
                        return Outcome.withheld(Reason.GROUP_OF_ONE);
                    }
                    return new Likelihood(design, outcome, rows, GaussHermite.of(points)).climb(plain);
                }));
    }

    /// The coefficient with its error from the observed information, σ estimated beside it.
    public Effect effect(String name, double level) {
        int j = design.indexOf(name);
        return Effect.normal(
                Method.MIXED_LOGISTIC, name, state.theta().get(j), Math.sqrt(covariance.get(j, j)), level, sample);
    }

    /// σ: how far facilities lie apart on the scale of log odds.
    public double spread() {
        return Math.abs(state.theta().getLast());
    }

    public double logLikelihood() {
        return state.logLikelihood();
    }

    /// Where the climb stands: coefficients and σ, the height, its slope, and two forms of its
    /// bend.
    private record State(
            List<Double> theta, double logLikelihood, List<Double> score, DMatrixRMaj observed, DMatrixRMaj complete) {}

    private static final class Likelihood {
        private final Design design;
        private final double[] cells;
        private final double[] outcome;
        private final List<int[]> groups;
        private final GaussHermite rule;

        Likelihood(Design design, double[] outcome, List<int[]> groups, GaussHermite rule) {
            this.design = design;
            this.cells = design.cells();
            this.outcome = outcome;
            this.groups = groups;
            this.rule = rule;
        }

        Outcome<MixedLogisticFit> climb(GeneralizedFit plain) {
            if (slopeAtZero(plain.coefficients()) <= 0) {
                return Outcome.withheld(Reason.AT_THE_BOUND);
            }
            int size = design.width() + 1;
            var theta = new double[size];
            System.arraycopy(plain.coefficients(), 0, theta, 0, size - 1);
            theta[size - 1] = 0.8;
            var state = at(theta);
            for (int step = 0; step < STEPS; step++) {
                var inverse = Matrices.invert(state.observed());
                if (inverse.isEmpty()) {
                    inverse = Matrices.invert(state.complete());
                }
                if (inverse.isEmpty()) {
                    return Outcome.withheld(Reason.SINGULAR);
                }
                var score =
                        state.score().stream().mapToDouble(Double::doubleValue).toArray();
                var direction = Matrices.multiply(inverse.get(), score);
                double largest = 0;
                for (double move : direction) {
                    largest = Math.max(largest, Math.abs(move));
                }
                double length = Math.min(1, LARGEST_MOVE / Math.max(largest, STILL));
                State next;
                double[] moved;
                do {
                    moved = theta.clone();
                    for (int j = 0; j < size; j++) {
                        moved[j] += length * direction[j];
                    }
                    next = at(moved);
                    length /= 2;
                } while (!(next.logLikelihood() >= state.logLikelihood() - 1e-9) && length > 1e-8);
                System.arraycopy(moved, 0, theta, 0, size);
                state = next;
                if (largest < STILL) {
                    return finish(state);
                }
            }
            return Outcome.withheld(Reason.NOT_CONVERGED);
        }

        private Outcome<MixedLogisticFit> finish(State state) {
            if (Math.abs(state.theta().getLast()) < SMALLEST) {
                return Outcome.withheld(Reason.AT_THE_BOUND);
            }
            long met = Math.round(Arrays.stream(outcome).sum());
            var sample = Sample.of(outcome.length).meeting(met).in(groups.size());
            return Matrices.invert(state.observed())
                    .map(covariance -> Outcome.of(new MixedLogisticFit(design, state, covariance, sample)))
                    .orElse(Outcome.withheld(Reason.NOT_CONVERGED));
        }

        /// The slope of the likelihood in σ² where σ is 0: Σ((Σ(y − μ))² − Σμ(1 − μ))/2 over
        /// groups. Not above 0, the groups differ no more than by chance, and σ ends at 0.
        private double slopeAtZero(double[] coefficients) {
            double slope = 0;
            for (int[] rows : groups) {
                double residual = 0;
                double variance = 0;
                for (int i : rows) {
                    double predictor = Matrices.dot(cells, i * coefficients.length, coefficients);
                    residual += Family.BINOMIAL.residual(outcome[i], predictor);
                    variance += Family.BINOMIAL.variance(predictor);
                }
                slope += residual * residual - variance;
            }
            return slope / 2;
        }

        private State at(double[] theta) {
            int size = theta.length;
            var score = new double[size];
            var observed = new DMatrixRMaj(size, size);
            var complete = new DMatrixRMaj(size, size);
            double height = 0;
            for (int[] rows : groups) {
                height += add(rows, theta, score, observed, complete);
            }
            return new State(
                    Arrays.stream(theta).boxed().toList(),
                    height,
                    Arrays.stream(score).boxed().toList(),
                    observed,
                    complete);
        }

        /// Adds one group's part, and answers its log likelihood.
        private double add(int[] rows, double[] theta, double[] score, DMatrixRMaj observed, DMatrixRMaj complete) {
            int size = theta.length;
            int width = size - 1;
            double sigma = theta[width];
            var fixed = new double[rows.length];
            for (int r = 0; r < rows.length; r++) {
                for (int j = 0; j < width; j++) {
                    fixed[r] += cells[rows[r] * width + j] * theta[j];
                }
            }
            double peak = peak(rows, fixed, sigma);
            double bend = 1;
            for (double predictor : fixed) {
                bend += sigma * sigma * Family.BINOMIAL.variance(predictor + sigma * peak);
            }
            double scale = Math.sqrt(2 / bend);
            int points = rule.size();
            var heights = new double[points];
            double highest = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < points; k++) {
                double u = peak + scale * rule.point(k);
                heights[k] = height(rows, fixed, sigma, u) + rule.logFactor(k);
                highest = Math.max(highest, heights[k]);
            }
            double sum = 0;
            for (int k = 0; k < points; k++) {
                heights[k] = Math.exp(heights[k] - highest);
                sum += heights[k];
            }
            var mean = new double[size];
            var z = new double[size];
            for (int k = 0; k < points; k++) {
                double weight = heights[k] / sum;
                double u = peak + scale * rule.point(k);
                var own = new double[size];
                for (int r = 0; r < rows.length; r++) {
                    System.arraycopy(cells, rows[r] * width, z, 0, width);
                    z[width] = u;
                    double predictor = fixed[r] + sigma * u;
                    double residual = Family.BINOMIAL.residual(outcome[rows[r]], predictor);
                    for (int j = 0; j < size; j++) {
                        own[j] += residual * z[j];
                    }
                    double curve = weight * Family.BINOMIAL.variance(predictor);
                    Matrices.addOuter(observed, z, 0, curve);
                    Matrices.addOuter(complete, z, 0, curve);
                }
                Matrices.addOuter(observed, own, 0, -weight);
                for (int j = 0; j < size; j++) {
                    mean[j] += weight * own[j];
                }
            }
            Matrices.addOuter(observed, mean, 0, 1);
            for (int j = 0; j < size; j++) {
                score[j] += mean[j];
            }
            return highest + Math.log(sum) + Math.log(scale);
        }

        private double height(int[] rows, double[] fixed, double sigma, double u) {
            double sum = -u * u / 2 - Math.log(2 * Math.PI) / 2;
            for (int r = 0; r < rows.length; r++) {
                double predictor = fixed[r] + sigma * u;
                sum -= outcome[rows[r]] * Family.softplus(-predictor)
                        + (1 - outcome[rows[r]]) * Family.softplus(predictor);
            }
            return sum;
        }

        /// Where one group's level most likely is. The function is concave and bent by 1 at least.
        private double peak(int[] rows, double[] fixed, double sigma) {
            double u = 0;
            for (int step = 0; step < 100; step++) {
                double slope = -u;
                double bend = 1;
                for (int r = 0; r < rows.length; r++) {
                    double predictor = fixed[r] + sigma * u;
                    slope += sigma * Family.BINOMIAL.residual(outcome[rows[r]], predictor);
                    bend += sigma * sigma * Family.BINOMIAL.variance(predictor);
                }
                double move = Math.clamp(slope / bend, -1, 1);
                u += move;
                if (Math.abs(move) < 1e-10) {
                    break;
                }
            }
            return u;
        }
    }
}
