package id.badak.study.regression;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import org.ejml.data.DMatrixRMaj;

/// Least squares: b = (X'X)⁻¹X'y.
///
/// Its own errors take rows for independent. Rows of one facility or one office are not; for those
/// the errors of `study.cluster` belong in their place. On 0 and 1 the coefficients are differences
/// of shares.
public final class LinearFit {
    /// What is left of the outcome's squares when the columns explain it all but for rounding.
    private static final double EXACT = 1e-22;

    private final Design design;
    private final double[] coefficients;
    private final double[] residuals;
    private final DMatrixRMaj bread;
    private final double squares;

    private LinearFit(Design design, double[] coefficients, double[] residuals, DMatrixRMaj bread, double squares) {
        this.design = design;
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.bread = bread;
        this.squares = squares;
    }

    public static Outcome<LinearFit> of(Design design, double[] outcome) {
        int width = design.width();
        if (outcome.length != design.rows()) {
            throw new IllegalArgumentException("%d outcomes for %d rows".formatted(outcome.length, design.rows()));
        }
        if (design.rows() <= width) {
            return Outcome.withheld(design.rows() == 0 ? Reason.NO_ROWS : Reason.TOO_FEW);
        }
        var cells = design.cells();
        var cross = new DMatrixRMaj(width, width);
        var score = new double[width];
        for (int i = 0; i < outcome.length; i++) {
            Matrices.addOuter(cross, cells, i * width, 1);
            for (int j = 0; j < width; j++) {
                score[j] += cells[i * width + j] * outcome[i];
            }
        }
        var bread = Matrices.invert(cross);
        if (bread.isEmpty()) {
            return Outcome.withheld(Reason.SINGULAR);
        }
        double[] coefficients = Matrices.multiply(bread.get(), score);
        double[] residuals = residuals(cells, outcome, coefficients);
        // One step more takes away what rounding left of X'e.
        double[] left = new double[width];
        for (int i = 0; i < outcome.length; i++) {
            for (int j = 0; j < width; j++) {
                left[j] += cells[i * width + j] * residuals[i];
            }
        }
        double[] step = Matrices.multiply(bread.get(), left);
        for (int j = 0; j < width; j++) {
            coefficients[j] += step[j];
        }
        var last = residuals(cells, outcome, coefficients);
        double squares = squares(last);
        double exact = squares <= EXACT * squares(outcome) ? 0 : squares;
        return Outcome.of(new LinearFit(design, coefficients, last, bread.get(), exact));
    }

    private static double[] residuals(double[] cells, double[] outcome, double[] coefficients) {
        var residuals = new double[outcome.length];
        for (int i = 0; i < outcome.length; i++) {
            residuals[i] = outcome[i] - Matrices.dot(cells, i * coefficients.length, coefficients);
        }
        return residuals;
    }

    /// The effect with the classical error, s²·(X'X)⁻¹, s² = e'e/(n − k).
    public Outcome<Effect> effect(String name, double level) {
        int free = design.rows() - design.width();
        if (!(squares > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        int j = design.indexOf(name);
        return Outcome.of(Effect.student(
                Method.LEAST_SQUARES,
                name,
                coefficients[j],
                Math.sqrt(squares / free * bread.get(j, j)),
                free,
                level,
                Sample.of(design.rows())));
    }

    public double coefficient(String name) {
        return coefficients[design.indexOf(name)];
    }

    public Design design() {
        return design;
    }

    public double residual(int row) {
        return residuals[row];
    }

    public double fitted(int row) {
        double sum = 0;
        for (int j = 0; j < coefficients.length; j++) {
            sum += design.at(row, j) * coefficients[j];
        }
        return sum;
    }

    /// The sum of the squared residuals; 0 where they are no more than rounding.
    public double squares() {
        return squares;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /// A copy of (X'X)⁻¹.
    public DMatrixRMaj bread() {
        return bread.copy();
    }
}
