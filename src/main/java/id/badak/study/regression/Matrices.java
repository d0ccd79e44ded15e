package id.badak.study.regression;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/// What regressions need of small symmetric matrices.
public final class Matrices {
    /// The smallest eigenvalue, of a matrix scaled to ones on its diagonal, at which columns still
    /// count as different. Ours: it is the square of what is left of a column beside the others.
    private static final double DIFFERENT = 1e-11;

    private Matrices() {}

    /// The inverse of X'X and its like; empty when columns repeat each other, or one holds nothing.
    public static Optional<DMatrixRMaj> invert(DMatrixRMaj symmetric) {
        int size = symmetric.numRows;
        var scale = new double[size];
        for (int i = 0; i < size; i++) {
            double diagonal = symmetric.get(i, i);
            if (!(diagonal > 0) || !Double.isFinite(diagonal)) {
                return Optional.empty();
            }
            scale[i] = 1 / Math.sqrt(diagonal);
        }
        var scaled = new DMatrixRMaj(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                scaled.set(i, j, symmetric.get(i, j) * scale[i] * scale[j]);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(size, false, true);
        if (!eigen.decompose(scaled.copy())) {
            return Optional.empty();
        }
        for (int i = 0; i < size; i++) {
            if (!(eigen.getEigenvalue(i).getReal() > DIFFERENT)) {
                return Optional.empty();
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(size);
        var inverse = new DMatrixRMaj(size, size);
        if (!solver.setA(scaled)) {
            return Optional.empty();
        }
        solver.invert(inverse);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse.set(i, j, inverse.get(i, j) * scale[i] * scale[j]);
            }
        }
        return Optional.of(inverse);
    }

    /// Adds weight·x·x' to a square matrix, x beginning at `from` in `cells`.
    public static void addOuter(DMatrixRMaj sum, double[] cells, int from, double weight) {
        int size = sum.numRows;
        double[] data = sum.data;
        for (int i = 0; i < size; i++) {
            double left = weight * cells[from + i];
            if (left != 0) {
                for (int j = 0; j < size; j++) {
                    data[i * size + j] += left * cells[from + j];
                }
            }
        }
    }

    public static double[] multiply(DMatrixRMaj matrix, double[] vector) {
        var result = new double[matrix.numRows];
        for (int i = 0; i < matrix.numRows; i++) {
            double sum = 0;
            for (int j = 0; j < matrix.numCols; j++) {
                sum += matrix.get(i, j) * vector[j];
            }
            result[i] = sum;
        }
        return result;
    }

    /// bread · meat · bread', as every robust variance is made.
    public static DMatrixRMaj sandwich(DMatrixRMaj bread, DMatrixRMaj meat) {
        var half = new DMatrixRMaj(bread.numRows, meat.numCols);
        CommonOps_DDRM.mult(bread, meat, half);
        var whole = new DMatrixRMaj(bread.numRows, bread.numRows);
        CommonOps_DDRM.multTransB(half, bread, whole);
        return whole;
    }

    public static double dot(double[] cells, int from, double[] vector) {
        double sum = 0;
        for (int j = 0; j < vector.length; j++) {
            sum += cells[from + j] * vector[j];
        }
        return sum;
    }
}
