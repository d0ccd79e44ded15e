package id.badak.study.regression;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/// Counts that vary more than Poisson's: variance μ + μ²/θ.
///
/// Coefficients by Fisher's scoring with weights μ/(1 + μ/θ), θ by making the likelihood highest
/// for them, in turn until both stand. Errors take θ for known, as is right for large samples.
/// Source: Lawless (1987).
public final class NegativeBinomialFit {
    private static final int ROUNDS = 200;
    private static final double STILL = 1e-10;
    private static final int HALVINGS = 55;

    private final Design design;
    private final double[] coefficients;
    private final double theta;
    private final double logLikelihood;
    private final DMatrixRMaj covariance;
    private final GeneralizedFit poisson;

    private NegativeBinomialFit(
            Design design,
            double[] coefficients,
            double theta,
            double logLikelihood,
            DMatrixRMaj covariance,
            GeneralizedFit poisson) {
        this.design = design;
        this.coefficients = coefficients;
        this.theta = theta;
        this.logLikelihood = logLikelihood;
        this.covariance = covariance;
        this.poisson = poisson;
    }

    /// Fits whole counts per exposure. Withheld as [Reason#AT_THE_BOUND] where they vary no more
    /// than Poisson's: then Poisson's regression is the answer.
    public static Outcome<NegativeBinomialFit> of(Design design, double[] counts, double[] exposure) {
        if (!Arrays.stream(counts).allMatch(count -> count == Math.rint(count))) {
            throw new IllegalArgumentException("a count that is not whole");
        }
        return GeneralizedFit.poisson(design, counts, exposure)
                .flatMap(poisson -> climb(design, counts, exposure, poisson));
    }

    private static Outcome<NegativeBinomialFit> climb(
            Design design, double[] counts, double[] exposure, GeneralizedFit poisson) {
        var cells = design.cells();
        var coefficients = poisson.coefficients();
        var means = means(cells, coefficients, exposure);
        double excess = 0;
        for (int i = 0; i < counts.length; i++) {
            excess += (counts[i] - means[i]) * (counts[i] - means[i]) - counts[i];
        }
        if (excess <= 0) {
            return Outcome.withheld(Reason.AT_THE_BOUND);
        }
        double theta = theta(counts, means);
        for (int round = 0; round < ROUNDS; round++) {
            int width = design.width();
            var information = new DMatrixRMaj(width, width);
            var score = new double[width];
            for (int i = 0; i < counts.length; i++) {
                double shrink = 1 + means[i] / theta;
                Matrices.addOuter(information, cells, i * width, means[i] / shrink);
                for (int j = 0; j < width; j++) {
                    score[j] += cells[i * width + j] * (counts[i] - means[i]) / shrink;
                }
            }
            var inverse = Matrices.invert(information);
            if (inverse.isEmpty()) {
                return Outcome.withheld(Reason.SEPARATION);
            }
            var move = Matrices.multiply(inverse.get(), score);
            for (int j = 0; j < width; j++) {
                coefficients[j] += move[j];
            }
            means = means(cells, coefficients, exposure);
            double next = theta(counts, means);
            double moved = Math.max(
                    Arrays.stream(move).map(Math::abs).max().orElseThrow(), Math.abs(Math.log(next / theta)) / 100);
            theta = next;
            if (moved < STILL) {
                return Outcome.of(new NegativeBinomialFit(
                        design, coefficients, theta, logLikelihood(counts, means, theta), inverse.get(), poisson));
            }
        }
        return Outcome.withheld(Reason.NOT_CONVERGED);
    }

    private static double[] means(double[] cells, double[] coefficients, double[] exposure) {
        var means = new double[exposure.length];
        for (int i = 0; i < exposure.length; i++) {
            means[i] = exposure[i] * Math.exp(Matrices.dot(cells, i * coefficients.length, coefficients));
        }
        return means;
    }

    /// The likeliest θ for these means: where the likelihood's slope is 0, found by halving its
    /// logarithm.
    private static double theta(double[] counts, double[] means) {
        double low = Math.log(1e-4);
        double high = Math.log(1e8);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(counts, means, Math.exp(middle)) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double slope(double[] counts, double[] means, double theta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i]; j++) {
                sum += 1 / (theta + j);
            }
            sum += (means[i] - counts[i]) / (theta + means[i]) - Math.log1p(means[i] / theta);
        }
        return sum;
    }

    /// Γ(y + θ)/(Γ(θ)·y!) is a product of whole steps, so no gamma function is needed.
    private static double logLikelihood(double[] counts, double[] means, double theta) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i]; j++) {
                sum += Math.log((theta + j) / (j + 1));
            }
            sum += counts[i] * Math.log(means[i] / (theta + means[i])) - theta * Math.log1p(means[i] / theta);
        }
        return sum;
    }

    public Effect effect(String name, double level) {
        int j = design.indexOf(name);
        return Effect.normal(
                Method.NEGATIVE_BINOMIAL,
                name,
                coefficients[j],
                Math.sqrt(covariance.get(j, j)),
                level,
                poisson.sample());
    }

    /// The smaller, the more counts vary beyond Poisson's.
    public double theta() {
        return theta;
    }

    public double logLikelihood() {
        return logLikelihood;
    }
}
