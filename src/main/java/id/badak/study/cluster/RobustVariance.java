package id.badak.study.cluster;

import id.badak.study.regression.LinearFit;
import id.badak.study.regression.Matrices;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.function.Supplier;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/// Errors of a least squares fit whose groups resemble themselves: V = M·(Σ s s')·M with M =
/// (X'X)⁻¹ and s = X'e of each group.
///
/// CR0 is that, too small with few groups. CR1 multiplies by G/(G−1)·(n−1)/(n−k) and takes t on G −
/// 1. CR2 turns each group's residuals by (I − H)^(−½) first, so that it is right on average where
/// rows really are independent, and takes t on Satterthwaite's degrees. Sources: Liang and Zeger
/// (1986); Cameron and Miller (2015); Bell and McCaffrey (2002). With fewer than about forty groups
/// use CR2, or the wild bootstrap.
///
/// The turn is done within the k columns and not within the group's rows: of X M X' only k
/// eigenvalues are not 0, so a group of a million rows costs no more than one of ten.
public final class RobustVariance {
    /// Below this a direction of the group is fitted exactly and nothing is left of it to turn.
    private static final double FITTED = 1e-10;

    /// The share of a plain variance that is no more than rounding.
    private static final double ROUNDING = 1e-16;

    private final LinearFit fit;
    private final Clusters clusters;
    private final DMatrixRMaj bread;
    private final DMatrixRMaj[] squares;
    private final double[][] scores;

    private RobustVariance(LinearFit fit, Clusters clusters) {
        this.fit = fit;
        this.clusters = clusters;
        this.bread = fit.bread();
        var moments = new ClusterMoments(fit.design(), clusters);
        this.squares = moments.squares();
        this.scores = moments.scores(fit::residual);
    }

    public static Outcome<RobustVariance> of(LinearFit fit, Clusters clusters) {
        return clusters.count() < 2
                ? Outcome.withheld(Reason.ONE_CLUSTER)
                : Outcome.of(new RobustVariance(fit, clusters));
    }

    /// CR0 with the normal distribution, as it was published.
    public Outcome<Effect> cr0(String name, double level) {
        double variance = variance(scores, fit.design().indexOf(name));
        return unlessNothingIsLeft(
                variance,
                fit.design().indexOf(name),
                () -> Effect.normal(Method.CR0, name, fit.coefficient(name), Math.sqrt(variance), level, sample()));
    }

    public Outcome<Effect> cr1(String name, double level) {
        double groups = clusters.count();
        double rows = fit.design().rows();
        double variance = variance(scores, fit.design().indexOf(name))
                * (groups / (groups - 1))
                * ((rows - 1) / (rows - fit.design().width()));
        return unlessNothingIsLeft(
                variance,
                fit.design().indexOf(name),
                () -> Effect.student(
                        Method.CR1, name, fit.coefficient(name), Math.sqrt(variance), groups - 1, level, sample()));
    }

    public Outcome<Effect> cr2(String name, double level) {
        int width = fit.design().width();
        int column = fit.design().indexOf(name);
        var pick = new double[width];
        for (int j = 0; j < width; j++) {
            pick[j] = bread.get(j, column);
        }
        double[] lengths = new double[clusters.count()];
        double[][] leans = new double[clusters.count()][];
        double[][] turned = new double[clusters.count()][];
        for (int g = 0; g < lengths.length; g++) {
            var turn = Turn.of(squares[g], bread);
            turned[g] = turn.score(scores[g]);
            leans[g] = Matrices.multiply(turn.half(), pick);
            lengths[g] = Matrices.dot(Matrices.multiply(turn.whole(), pick), 0, pick);
        }
        double variance = variance(turned, column);
        double trace = 0;
        double square = 0;
        for (int g = 0; g < lengths.length; g++) {
            double[] lean = Matrices.multiply(bread, leans[g]);
            for (int h = 0; h < lengths.length; h++) {
                double entry = (g == h ? lengths[g] : 0) - Matrices.dot(leans[h], 0, lean);
                square += entry * entry;
                trace += g == h ? entry : 0;
            }
        }
        double degrees = square > 0 ? trace * trace / square : 1;
        return unlessNothingIsLeft(
                variance,
                fit.design().indexOf(name),
                () -> Effect.student(
                        Method.CR2, name, fit.coefficient(name), Math.sqrt(variance), degrees, level, sample()));
    }

    /// Where the columns fit the sum of each group exactly (one office mentored and one not),
    /// nothing is left but rounding, and an error made of it would be a wonder.
    private Outcome<Effect> unlessNothingIsLeft(double variance, int column, Supplier<Effect> effect) {
        if (!(fit.squares() > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double plain = bread.get(column, column) * fit.squares() / fit.design().rows();
        return variance > ROUNDING * plain ? Outcome.of(effect.get()) : Outcome.withheld(Reason.TOO_FEW);
    }

    private double variance(double[][] groupScores, int column) {
        double sum = 0;
        for (double[] score : groupScores) {
            double part = 0;
            for (int j = 0; j < score.length; j++) {
                part += bread.get(column, j) * score[j];
            }
            sum += part * part;
        }
        return sum;
    }

    private Sample sample() {
        return Sample.of(fit.design().rows()).in(clusters.count());
    }

    /// X'AX and X'A²X of one group, and what turns X'e into X'Ae, for A = (I − X M X')^(−½).
    ///
    /// With M = LL' and L'X'XL = VΛV', the directions Q = XLVΛ^(−½) are orthonormal and X M X' =
    /// QΛQ'; so A = I + Q·((1 − Λ)^(−½) − 1)·Q'.
    private record Turn(DMatrixRMaj half, DMatrixRMaj whole, DMatrixRMaj onScore) {

        static Turn of(DMatrixRMaj squares, DMatrixRMaj bread) {
            int width = squares.numRows;
            var cholesky = DecompositionFactory_DDRM.chol(width, true);
            if (!cholesky.decompose(bread.copy())) {
                throw new IllegalStateException("an inverse of X'X without a root");
            }
            var root = cholesky.getT(null);
            var inner = Matrices.sandwich(transposed(root), squares);
            var eigen = DecompositionFactory_DDRM.eig(width, true, true);
            eigen.decompose(inner);
            var half = squares.copy();
            var whole = squares.copy();
            var onScore = CommonOps_DDRM.identity(width);
            for (int d = 0; d < width; d++) {
                double lambda = eigen.getEigenvalue(d).getReal();
                if (lambda > FITTED) {
                    var direction = Matrices.multiply(root, eigen.getEigenVector(d).data);
                    var image = Matrices.multiply(squares, direction);
                    boolean open = 1 - lambda > FITTED;
                    double factor = (open ? 1 / Math.sqrt(1 - lambda) : 0) - 1;
                    double square = (open ? 1 / (1 - lambda) : 0) - 1;
                    Matrices.addOuter(half, image, 0, factor / lambda);
                    Matrices.addOuter(whole, image, 0, square / lambda);
                    for (int i = 0; i < width; i++) {
                        for (int j = 0; j < width; j++) {
                            onScore.add(i, j, factor / lambda * image[i] * direction[j]);
                        }
                    }
                }
            }
            return new Turn(half, whole, onScore);
        }

        double[] score(double[] plain) {
            return Matrices.multiply(onScore, plain);
        }

        private static DMatrixRMaj transposed(DMatrixRMaj matrix) {
            return CommonOps_DDRM.transpose(matrix, null);
        }
    }
}
