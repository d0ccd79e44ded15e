package id.badak.study.cluster;

import id.badak.study.regression.Design;
import id.badak.study.regression.Matrices;
import java.util.function.IntToDoubleFunction;
import org.ejml.data.DMatrixRMaj;

/// All that a clustered error needs of the rows: X'X and X'v of each group. A million rows become a
/// few numbers for each office.
final class ClusterMoments {
    private final Clusters clusters;
    private final double[] cells;
    private final int width;

    ClusterMoments(Design design, Clusters clusters) {
        if (clusters.rows() != design.rows()) {
            throw new IllegalArgumentException(
                    "%d rows in clusters, %d in the design".formatted(clusters.rows(), design.rows()));
        }
        this.clusters = clusters;
        this.width = design.width();
        this.cells = new double[design.rows() * width];
        for (int i = 0; i < design.rows(); i++) {
            for (int j = 0; j < width; j++) {
                cells[i * width + j] = design.at(i, j);
            }
        }
    }

    DMatrixRMaj[] squares() {
        var sums = new DMatrixRMaj[clusters.count()];
        for (int g = 0; g < sums.length; g++) {
            sums[g] = new DMatrixRMaj(width, width);
        }
        for (int i = 0; i < clusters.rows(); i++) {
            Matrices.addOuter(sums[clusters.of(i)], cells, i * width, 1);
        }
        return sums;
    }

    double[][] scores(IntToDoubleFunction value) {
        var sums = new double[clusters.count()][width];
        for (int i = 0; i < clusters.rows(); i++) {
            double[] sum = sums[clusters.of(i)];
            double v = value.applyAsDouble(i);
            for (int j = 0; j < width; j++) {
                sum[j] += cells[i * width + j] * v;
            }
        }
        return sums;
    }
}
