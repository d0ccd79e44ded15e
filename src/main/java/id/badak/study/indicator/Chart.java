package id.badak.study.indicator;

import id.badak.registry.programme.Chain;
import java.util.ArrayList;
import java.util.List;

/// The drawing of one chain's years: a point for each share and a whisker for its interval.
record Chart(Chain chain, List<Point> points) {
    private static final int LEFT = 60;
    private static final int RIGHT = 380;
    private static final int BOTTOM = 220;
    private static final double HEIGHT_PER_PERCENT = 2;

    Chart {
        points = List.copyOf(points);
    }

    /// @param low  where the lower end of the interval stands, below the point
    /// @param high where the upper end stands
    record Point(Line line, int x, int y, int low, int high) {}

    /// Draws the years that have a share; a year without one leaves a gap.
    static Chart of(Chain chain, List<Line> years) {
        var points = new ArrayList<Point>();
        for (var index = 0; index < years.size(); index++) {
            var line = years.get(index);
            if (!line.share().isEmpty()) {
                var range = line.share().wilson();
                var x = LEFT + (RIGHT - LEFT) * (2 * index + 1) / (2 * years.size());
                points.add(new Point(line, x, y(line.share().percent()), y(range.lower()), y(range.upper())));
            }
        }
        return new Chart(chain, points);
    }

    static int y(double percent) {
        return (int) Math.round(BOTTOM - HEIGHT_PER_PERCENT * percent);
    }
}
