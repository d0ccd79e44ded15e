package id.badak.study.report;

import id.badak.kernel.Texts;
import java.util.ArrayList;
import java.util.List;

/// Differences beside each other, each as a point on its interval, with a line at zero.
///
/// @param zero where the line stands
public record ForestView(
        int number,
        String id,
        String title,
        String description,
        String axis,
        int height,
        int bottom,
        String zero,
        List<Row> rows,
        List<Tick> ticks) {
    private static final int LEFT = 280;
    private static final int RIGHT = 580;
    private static final int ROW = 26;
    private static final int TOP = 40;

    /// Source: ours. A longer name would run into the drawing.
    private static final int LONGEST_LABEL = 44;

    private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.5};

    /// A difference with its interval, all as shares.
    record Point(String label, double value, double lower, double upper, String words) {}

    public record Row(String y, String label, String x, String from, String to) {}

    public record Tick(String x, String label) {}

    static ForestView of(int number, String title, List<Point> points, Texts texts) {
        double low = Math.min(0, points.stream().mapToDouble(Point::lower).min().orElse(0));
        double high =
                Math.max(0, points.stream().mapToDouble(Point::upper).max().orElse(0));
        double step = step(high - low);
        long first = (long) Math.floor(low / step);
        long last = Math.max(first + 1, (long) Math.ceil(high / step));
        double scale = (RIGHT - LEFT) / ((last - first) * step);
        double start = first * step;
        var rows = new ArrayList<Row>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            rows.add(new Row(
                    FigureView.units(TOP + ROW * (i + 0.5)),
                    shorten(point.label()),
                    FigureView.units(x(point.value(), start, scale)),
                    FigureView.units(x(point.lower(), start, scale)),
                    FigureView.units(x(point.upper(), start, scale))));
        }
        var ticks = new ArrayList<Tick>();
        for (long i = first; i <= last; i++) {
            ticks.add(
                    new Tick(FigureView.units(x(i * step, start, scale)), String.valueOf(Math.round(i * step * 100))));
        }
        int bottom = TOP + ROW * points.size();
        return new ForestView(
                number,
                FigureView.id(number, texts),
                title,
                FigureView.describe(title, points.stream().map(Point::words).toList(), texts),
                texts.of("report.forest.axis"),
                bottom + 30,
                bottom,
                FigureView.units(x(0, start, scale)),
                rows,
                ticks);
    }

    private static double step(double width) {
        for (double step : STEPS) {
            if (width / step <= 9) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    private static double x(double value, double start, double scale) {
        return LEFT + (value - start) * scale;
    }

    private static String shorten(String label) {
        return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…";
    }
}
