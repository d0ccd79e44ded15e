package id.badak.study.published;

import id.badak.study.statistics.SmallestSample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The figures read: every point, and every claim beside what the points allow.
public record Judgement(PublishedFigures figures, List<PointReading> points, List<ClaimReading> claims) {

    public static Judgement of(PublishedFigures figures) {
        var points = figures.series().stream()
                .flatMap(series -> series.points().stream().map(point -> PointReading.of(series, point)))
                .toList();
        return new Judgement(figures, points, read(figures.claims(), points));
    }

    public List<PointReading> pointsOf(PublishedSeries series) {
        return points.stream().filter(point -> point.series().equals(series)).toList();
    }

    public List<ClaimReading.Change> changes() {
        return claims.stream()
                .filter(ClaimReading.Change.class::isInstance)
                .map(ClaimReading.Change.class::cast)
                .toList();
    }

    public List<ClaimReading.Comparison> comparisons() {
        return claims.stream()
                .filter(ClaimReading.Comparison.class::isInstance)
                .map(ClaimReading.Comparison.class::cast)
                .toList();
    }

    /// Whether every point has its k and n, so that nothing had to be enumerated.
    public boolean isExact() {
        return points.stream().allMatch(point -> point.point().isExact());
    }

    private static List<ClaimReading> read(List<Claim> claims, List<PointReading> points) {
        var changes = new LinkedHashMap<Claim.Change, ClaimReading.Change>();
        var readings = new ArrayList<ClaimReading>();
        for (var claim : claims) {
            readings.add(
                    switch (claim) {
                        case Claim.Change change -> changes.computeIfAbsent(change, one -> change(one, points));
                        case Claim.Comparison both ->
                            comparison(
                                    both,
                                    changes.computeIfAbsent(both.first(), one -> change(one, points)),
                                    changes.computeIfAbsent(both.second(), one -> change(one, points)));
                    });
        }
        return List.copyOf(readings);
    }

    private static PointReading point(List<PointReading> points, String series, int period) {
        return points.stream()
                .filter(point -> point.id().equals(series + "." + period))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(series + " has no period " + period));
    }

    private static ClaimReading.Change change(Claim.Change claim, List<PointReading> points) {
        var before = point(points, claim.series(), claim.from());
        var after = point(points, claim.series(), claim.to());
        var sample = new SmallestSample(before.point().share(), after.point().share());
        return new ClaimReading.Change(
                claim,
                before,
                after,
                Possibilities.ofChange(before, after),
                boxed(sample.findEqualN(Limits.ALPHA)),
                boxed(before.point().findCommonN(after.point(), Limits.LARGEST_COMMON_N)));
    }

    private static ClaimReading.Comparison comparison(
            Claim.Comparison claim, ClaimReading.Change first, ClaimReading.Change second) {
        return new ClaimReading.Comparison(claim, first, second, Possibilities.ofComparison(first, second));
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
