package id.badak.study.published;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.Proportion;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/// One printed percentage with every k of n it can stand for, as far as [Limits#LARGEST_N].
public record PointReading(PublishedSeries series, PublishedPoint point, List<Proportion> possible) {

    static PointReading of(PublishedSeries series, PublishedPoint point) {
        return new PointReading(series, point, point.list(Limits.LARGEST_N));
    }

    public String id() {
        return series.id() + "." + point.period();
    }

    /// The Wilson interval when k and n are known; without them there is no one interval.
    public Optional<ConfidenceInterval> findInterval() {
        return point.isExact() ? Optional.of(possible.getFirst().wilson(Limits.LEVEL)) : Optional.empty();
    }

    /// The outermost bounds of the Wilson intervals over all possibilities; empty without any.
    public Optional<Extremes> findWidest() {
        var bounds = new DoubleSummaryStatistics();
        for (var one : possible) {
            var interval = one.wilson(Limits.LEVEL);
            bounds.accept(interval.lower());
            bounds.accept(interval.upper());
        }
        return possible.isEmpty() ? Optional.empty() : Optional.of(Extremes.of(bounds));
    }
}
