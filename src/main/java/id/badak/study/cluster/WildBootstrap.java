package id.badak.study.cluster;

import id.badak.study.regression.Design;
import id.badak.study.regression.LinearFit;
import id.badak.study.regression.Matrices;
import id.badak.study.statistics.Draws;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;

/// A test for few groups: the signs of whole groups' residuals are drawn, under the model in which
/// the effect is not there, and the t of CR1 is compared with those of the draws.
///
/// p = share of draws with |t*| ≥ |t|. With G groups there are 2^G ways to draw; if they are no
/// more than the draws wanted, all are taken and chance has no part. Source: Cameron, Gelbach and
/// Miller (2008), restricted, with Rademacher's weights. With five groups or fewer p cannot be
/// small: 2/2^G.
///
/// @param significance the t of the data, and p
/// @param draws        how many were taken
/// @param complete     whether these are all there are
public record WildBootstrap(Significance significance, long draws, boolean complete) {
    private static final int MOST_GROUPS_TAKEN_WHOLE = 20;
    private static final double TIE = 1e-9;

    /// Tests one column more.
    ///
    /// @param without the same design without the column that is tested
    public static Outcome<WildBootstrap> of(
            Design without, String name, double[] column, double[] outcome, Clusters clusters, int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("no draws");
        }
        var design = without.with(name, column);
        return LinearFit.of(design, outcome)
                .flatMap(full -> LinearFit.of(without, outcome)
                        .flatMap(restricted -> RobustVariance.of(full, clusters)
                                .flatMap(variance -> variance.cr1(name, 0.95))
                                .flatMap(_ -> draw(design, full, restricted, outcome, clusters, draws, seed))));
    }

    private static Outcome<WildBootstrap> draw(
            Design design,
            LinearFit full,
            LinearFit restricted,
            double[] outcome,
            Clusters clusters,
            int wanted,
            long seed) {
        var moments = new ClusterMoments(design, clusters);
        var t = new Statistic(full.bread(), List.of(moments.squares()), design);
        var fitted = moments.scores(restricted::fitted);
        var left = moments.scores(restricted::residual);
        double seen = t.of(moments.scores(i -> outcome[i]));
        int groups = clusters.count();
        boolean complete = groups <= MOST_GROUPS_TAKEN_WHOLE && 1L << groups <= wanted;
        long draws = complete ? 1L << groups : wanted;
        long asFar = 0;
        for (long draw = 0; draw < draws; draw++) {
            var random = Draws.begin(seed, draw);
            var drawn = new double[groups][];
            for (int g = 0; g < groups; g++) {
                boolean up = complete ? (draw >> g & 1) == 1 : random.nextBoolean();
                drawn[g] = fitted[g].clone();
                for (int j = 0; j < drawn[g].length; j++) {
                    drawn[g][j] += up ? left[g][j] : -left[g][j];
                }
            }
            double other = t.of(drawn);
            if (!(Math.abs(other) < Math.abs(seen) - TIE)) {
                asFar++;
            }
        }
        var sample = Sample.of(design.rows()).in(groups);
        return Outcome.of(new WildBootstrap(
                new Significance(
                        Method.WILD_CLUSTER,
                        OptionalDouble.of(seen),
                        OptionalDouble.empty(),
                        (double) asFar / draws,
                        sample),
                draws,
                complete));
    }

    /// The t of the last column from the groups' X'y alone.
    private record Statistic(DMatrixRMaj bread, List<DMatrixRMaj> squares, Design design) {

        double of(double[][] crossed) {
            int width = design.width();
            var sum = new double[width];
            for (double[] one : crossed) {
                for (int j = 0; j < width; j++) {
                    sum[j] += one[j];
                }
            }
            var coefficients = Matrices.multiply(bread, sum);
            double variance = 0;
            for (int g = 0; g < crossed.length; g++) {
                var explained = Matrices.multiply(squares.get(g), coefficients);
                double part = 0;
                for (int j = 0; j < width; j++) {
                    part += bread.get(width - 1, j) * (crossed[g][j] - explained[j]);
                }
                variance += part * part;
            }
            double groups = crossed.length;
            double rows = design.rows();
            double cr1 = variance * (groups / (groups - 1)) * ((rows - 1) / (rows - width));
            return coefficients[width - 1] / Math.sqrt(cr1);
        }
    }
}
