package id.badak.study.sensitivity;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.List;

/// One answer from several ways of filling what is missing.
///
/// q̄ is the mean of the estimates, ū of their variances, b the variance between; t = ū + (1 +
/// 1/m)·b. Degrees by Barnard and Rubin (1999), which never exceed those of complete data. Source:
/// Rubin (1987). It is only as good as the model that filled the gaps.
///
/// @param increase how much the variance grew for the missing, (1 + 1/m)·b/ū
/// @param missing  the share of what is to be known that is missing
public record PooledEstimate(
        Effect effect, double within, double between, double total, double increase, double missing) {

    public record Completed(double estimate, double variance) {}

    /// Pools the completed sets, at least two.
    ///
    /// @param parameters of the model that gave each estimate, so that n − parameters are its
    ///                   degrees
    public static Outcome<PooledEstimate> of(List<Completed> completed, long n, int parameters, double level) {
        int m = completed.size();
        double free = n - (double) parameters;
        if (m < 2 || free < 1) {
            return Outcome.withheld(Reason.TOO_FEW);
        }
        double mean =
                completed.stream().mapToDouble(Completed::estimate).average().orElseThrow();
        double within =
                completed.stream().mapToDouble(Completed::variance).average().orElseThrow();
        double between = completed.stream()
                        .mapToDouble(one -> (one.estimate() - mean) * (one.estimate() - mean))
                        .sum()
                / (m - 1);
        if (!(within > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double added = (1 + 1.0 / m) * between;
        double total = within + added;
        double lambda = added / total;
        double seen = (free + 1) / (free + 3) * free * (1 - lambda);
        double degrees = added > 0 ? 1 / (lambda * lambda / (m - 1) + 1 / seen) : seen;
        double increase = added / within;
        double missing = (increase + 2 / (degrees + 3)) / (increase + 1);
        var effect = Effect.student(Method.RUBIN, "pooled", mean, Math.sqrt(total), degrees, level, Sample.of(n));
        return Outcome.of(new PooledEstimate(effect, within, between, total, increase, missing));
    }
}
