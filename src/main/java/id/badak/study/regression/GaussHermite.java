package id.badak.study.regression;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// The points and weights with which ∫ e^(−x²)·f(x) dx is a sum, exact for polynomials up to 2k −
/// 1.
///
/// Source: Golub and Welsch (1969), Math Comp 23:221-230: eigenvalues of a matrix of three
/// diagonals.
final class GaussHermite {
    private final double[] points;
    private final double[] logWeights;

    private GaussHermite(double[] points, double[] logWeights) {
        this.points = points;
        this.logWeights = logWeights;
    }

    static GaussHermite of(int size) {
        var jacobi = new DMatrixRMaj(size, size);
        for (int i = 1; i < size; i++) {
            jacobi.set(i, i - 1, Math.sqrt(i / 2.0));
            jacobi.set(i - 1, i, Math.sqrt(i / 2.0));
        }
        var eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(jacobi)) {
            throw new IllegalStateException("no eigenvalues of " + size + " points");
        }
        var points = new double[size];
        var logWeights = new double[size];
        for (int i = 0; i < size; i++) {
            points[i] = eigen.getEigenvalue(i).getReal();
            double first = eigen.getEigenVector(i).get(0);
            logWeights[i] = Math.log(Math.PI) / 2 + 2 * Math.log(Math.abs(first));
        }
        return new GaussHermite(points, logWeights);
    }

    int size() {
        return points.length;
    }

    double point(int i) {
        return points[i];
    }

    /// ln w + x², since the e^(−x²) is taken back when the points are moved to where the function
    /// is.
    double logFactor(int i) {
        return logWeights[i] + points[i] * points[i];
    }
}
