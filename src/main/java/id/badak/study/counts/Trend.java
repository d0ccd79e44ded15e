package id.badak.study.counts;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import java.util.List;

/// Whether the proportion goes up or down over ordered groups, and whether a straight line is all.
///
/// With p of all together and s̄ the mean score: trend χ² = (Σn(pᵢ−p)(sᵢ−s̄))²/(p(1−p)·Σn(sᵢ−s̄)²)
/// on 1 degree; overall χ² = Σn(pᵢ−p)²/(p(1−p)) on groups − 1; departure from the line is the
/// difference of the two. Source: Armitage (1955).
///
/// @param departure absent in meaning where there are two groups only: two points lie on a line
public record Trend(Significance line, Significance overall, Outcome<Significance> departure) {

    /// One group: its score, as the year or the number of sessions, and its count.
    public record Step(double score, Proportion count) {}

    public static Outcome<Trend> of(List<Step> steps) {
        if (steps.stream().mapToDouble(Step::score).distinct().count() < 2) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        long n = steps.stream().mapToLong(step -> step.count().n()).sum();
        long met = steps.stream().mapToLong(step -> step.count().k()).sum();
        if (met == 0 || met == n) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        double share = (double) met / n;
        double middle = steps.stream()
                        .mapToDouble(step -> step.count().n() * step.score())
                        .sum()
                / n;
        double along = 0;
        double spread = 0;
        double any = 0;
        for (var step : steps) {
            double gap = step.count().value() - share;
            double score = step.score() - middle;
            along += step.count().n() * gap * score;
            spread += step.count().n() * score * score;
            any += step.count().n() * gap * gap;
        }
        double variance = share * (1 - share);
        double line = along * along / (variance * spread);
        var sample = Sample.of(n).meeting(met);
        int degrees = steps.size() - 1;
        return Outcome.of(new Trend(
                Significance.chiSquare(Method.COCHRAN_ARMITAGE, line, 1, sample),
                Significance.chiSquare(Method.CHI_SQUARE, any / variance, degrees, sample),
                degrees < 2
                        ? Outcome.withheld(Reason.TOO_FEW)
                        : Outcome.of(Significance.chiSquare(
                                Method.TREND_DEPARTURE, Math.max(0, any / variance - line), degrees - 1.0, sample))));
    }
}
