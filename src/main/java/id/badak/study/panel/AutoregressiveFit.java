package id.badak.study.panel;

import id.badak.study.regression.Design;
import id.badak.study.regression.Matrices;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Generalised least squares with errors of the first order: e(t) = φ·e(t−1) + noise.
///
/// For a given φ the rows are made independent (the first times √(1 − φ²), each other less φ times
/// the one before) and fitted plainly; φ is searched where the likelihood is highest. RESTRICTED
/// leaves the coefficients out of it and is less biased in short series. Source: Harvey (1990),
/// chapter 5.
public final class AutoregressiveFit {

    /// Which likelihood is made highest.
    public enum Likelihood {
        FULL,
        RESTRICTED
    }

    private static final double EDGE = 0.9999;
    private static final int GRID = 400;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Design design;
    private final double phi;
    private final Solved solved;
    private final double logLikelihood;

    private AutoregressiveFit(Design design, double phi, Solved solved, double logLikelihood) {
        this.design = design;
        this.phi = phi;
        this.solved = solved;
        this.logLikelihood = logLikelihood;
    }

    private record Solved(List<Double> coefficients, DMatrixRMaj bread, double squares, double logDeterminant) {}

    static Outcome<AutoregressiveFit> of(Design design, double[] values, Likelihood likelihood) {
        DoubleUnaryOperator height = phi -> solve(design, values, phi)
                .map(solved -> logLikelihood(design, phi, solved, likelihood))
                .orElse(Double.NEGATIVE_INFINITY);
        double best = -EDGE;
        double top = Double.NEGATIVE_INFINITY;
        double step = 2 * EDGE / GRID;
        for (int i = 0; i <= GRID; i++) {
            double at = height.applyAsDouble(-EDGE + i * step);
            if (at > top) {
                top = at;
                best = -EDGE + i * step;
            }
        }
        double phi = peak(height, Math.max(-EDGE, best - step), Math.min(EDGE, best + step));
        if (Math.abs(phi) > EDGE - 1e-4) {
            return Outcome.withheld(Reason.AT_THE_BOUND);
        }
        return solve(design, values, phi)
                .map(solved -> Outcome.of(
                        new AutoregressiveFit(design, phi, solved, logLikelihood(design, phi, solved, likelihood))))
                .orElse(Outcome.withheld(Reason.SINGULAR));
    }

    private static Optional<Solved> solve(Design design, double[] values, double phi) {
        int width = design.width();
        int n = values.length;
        var cells = new double[n * width];
        var outcome = new double[n];
        double first = Math.sqrt(1 - phi * phi);
        for (int i = 0; i < n; i++) {
            outcome[i] = i == 0 ? first * values[0] : values[i] - phi * values[i - 1];
            for (int j = 0; j < width; j++) {
                cells[i * width + j] = i == 0 ? first * design.at(0, j) : design.at(i, j) - phi * design.at(i - 1, j);
            }
        }
        var cross = new DMatrixRMaj(width, width);
        var score = new double[width];
        for (int i = 0; i < n; i++) {
            Matrices.addOuter(cross, cells, i * width, 1);
            for (int j = 0; j < width; j++) {
                score[j] += cells[i * width + j] * outcome[i];
            }
        }
        return Matrices.invert(cross).map(bread -> {
            var coefficients = Matrices.multiply(bread, score);
            double squares = 0;
            for (int i = 0; i < n; i++) {
                squares += Math.pow(outcome[i] - Matrices.dot(cells, i * width, coefficients), 2);
            }
            return new Solved(
                    Arrays.stream(coefficients).boxed().toList(), bread, squares, Math.log(CommonOps_DDRM.det(cross)));
        });
    }

    private static double logLikelihood(Design design, double phi, Solved solved, Likelihood likelihood) {
        double n = design.rows();
        double jacobian = 0.5 * Math.log1p(-phi * phi);
        return switch (likelihood) {
            case FULL -> -n / 2 * (Math.log(2 * Math.PI) + Math.log(solved.squares() / n) + 1) + jacobian;
            case RESTRICTED -> {
                double free = n - design.width();
                yield -free / 2 * (Math.log(2 * Math.PI) + Math.log(solved.squares() / free) + 1)
                        + jacobian
                        - 0.5 * solved.logDeterminant();
            }
        };
    }

    /// The highest point between two bounds, by golden sections.
    private static double peak(DoubleUnaryOperator height, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > 1e-10) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (height.applyAsDouble(left) < height.applyAsDouble(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return (low + high) / 2;
    }

    /// The coefficient with Student's t on n − k.
    public Effect effect(String name, double level) {
        int j = design.indexOf(name);
        double free = design.rows() - (double) design.width();
        double error = Math.sqrt(solved.squares() / free * solved.bread().get(j, j));
        return Effect.student(
                Method.AR1, name, solved.coefficients().get(j), error, free, level, Sample.of(design.rows()));
    }

    /// How much of an error carries over to the next month.
    public double phi() {
        return phi;
    }

    public double logLikelihood() {
        return logLikelihood;
    }
}
