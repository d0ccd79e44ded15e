package id.badak.study.report;

import id.badak.kernel.Texts;
import id.badak.study.print.Numerals;
import id.badak.study.published.Limits;
import id.badak.study.published.PointReading;
import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// One series as columns over its printed years, ready to be drawn; all places in SVG units.
///
/// Years stand at their true distance, so a year that was not printed leaves a gap, and nothing is
/// joined: the facilities behind two years may be others. A whisker is drawn only where k and n are
/// known. The colours differ in lightness, so the figure survives a grey print.
public record FigureView(
        int number,
        String id,
        String title,
        String description,
        String axis,
        List<Column> columns,
        List<String> notes) {
    private static final int LEFT = 38;
    private static final int RIGHT = 394;
    private static final int TOP = 40;
    private static final int BOTTOM = 204;
    private static final int WIDEST_COLUMN = 84;
    private static final int NARROWEST_LABELLED = 46;

    /// Beside the outer columns, where only those two are labelled.
    private static final int ROOM_FOR_LABEL = 22;

    /// One year. The texts are empty where the columns stand too close for them.
    public record Column(
            String x,
            String middle,
            String top,
            String width,
            String height,
            String label,
            String value,
            String period,
            String n,
            Optional<Whisker> whisker) {}

    /// From the lower to the upper bound of the interval.
    public record Whisker(String upper, String lower, String left, String right) {}

    record Tick(String y, String label) {}

    static FigureView of(int number, List<PointReading> points, Texts texts) {
        var numerals = new Numerals(texts.language());
        var name = points.getFirst().series().name().in(texts.language());
        var values = points.stream()
                .map(point -> texts.of(
                        "report.figure.point", numerals.percent(point.point().percent()), period(point)))
                .toList();
        return of(number, name, values, columns(points, texts), notes(points, texts), texts);
    }

    /// One share with its k and n.
    ///
    /// @param slot places at true distance, counted from any number
    record Share(int slot, String label, Proportion count) {}

    /// Shares of which k and n are known, so each has its interval.
    static FigureView ofShares(int number, String name, List<Share> shares, Texts texts) {
        var numerals = new Numerals(texts.language());
        int first = shares.getFirst().slot();
        int slots = shares.getLast().slot() - first + 1;
        boolean narrow = (double) (RIGHT - LEFT) / slots < NARROWEST_LABELLED;
        double left = narrow ? LEFT + ROOM_FOR_LABEL : LEFT;
        double slot = (narrow ? RIGHT - LEFT - 2 * ROOM_FOR_LABEL : RIGHT - LEFT) / (double) slots;
        var columns = new ArrayList<Column>();
        var values = new ArrayList<String>();
        for (var share : shares) {
            var value = numerals.percent(share.count().value());
            values.add(texts.of("report.figure.point", value, share.label()));
            boolean labelled =
                    slot >= NARROWEST_LABELLED || share.equals(shares.getFirst()) || share.equals(shares.getLast());
            columns.add(column(
                    share.count().value(),
                    Optional.of(share.count().wilson(Limits.LEVEL)),
                    left + slot * (share.slot() - first + 0.5),
                    slot,
                    labelled
                            ? List.of(
                                    value,
                                    share.label(),
                                    texts.of(
                                            "report.figure.n",
                                            numerals.count(share.count().n())))
                            : List.of("", "", "")));
        }
        return of(
                number,
                name,
                values,
                List.copyOf(columns),
                List.of(texts.of("report.figure.whisker"), texts.of("report.figure.not-joined")),
                texts);
    }

    private static FigureView of(
            int number, String name, List<String> values, List<Column> columns, List<String> notes, Texts texts) {
        return new FigureView(
                number,
                id(number, texts),
                name,
                describe(name, values, texts),
                texts.of("report.figure.axis"),
                columns,
                notes);
    }

    /// Names a figure in its file and in both languages' pages.
    static String id(int number, Texts texts) {
        return "figure-" + number + "-" + texts.language().code();
    }

    /// Says a figure to whoever does not see it.
    static String describe(String title, List<String> values, Texts texts) {
        return texts.of("report.figure.description", title, String.join("; ", values));
    }

    List<Tick> ticks() {
        return IntStream.rangeClosed(0, 5)
                .map(step -> step * 20)
                .mapToObj(percent -> new Tick(units(y(percent / 100.0)), String.valueOf(percent)))
                .toList();
    }

    private static List<Column> columns(List<PointReading> points, Texts texts) {
        int first = points.getFirst().point().period();
        int years = points.getLast().point().period() - first + 1;
        double slot = (double) (RIGHT - LEFT) / years;
        return points.stream()
                .map(point -> column(point, LEFT + slot * (point.point().period() - first + 0.5), slot, points, texts))
                .toList();
    }

    private static Column column(
            PointReading point, double middle, double slot, List<PointReading> points, Texts texts) {
        boolean labelled =
                slot >= NARROWEST_LABELLED || point.equals(points.getFirst()) || point.equals(points.getLast());
        var numerals = new Numerals(texts.language());
        return column(
                point.point().share(),
                point.findInterval(),
                middle,
                slot,
                labelled
                        ? List.of(numerals.percent(point.point().percent()), period(point), n(point, points, texts))
                        : List.of("", "", ""));
    }

    /// @param words value, period and n, each empty where there is no room
    private static Column column(
            double share, Optional<ConfidenceInterval> interval, double middle, double slot, List<String> words) {
        double width = Math.min(WIDEST_COLUMN, slot * 0.62);
        double top = y(share);
        return new Column(
                units(middle - width / 2),
                units(middle),
                units(top),
                units(width),
                units(BOTTOM - top),
                units(y(Math.max(interval.map(ConfidenceInterval::upper).orElse(share), share)) - 7),
                words.get(0),
                words.get(1),
                words.get(2),
                interval.map(one -> whisker(one, middle, width)));
    }

    private static Whisker whisker(ConfidenceInterval interval, double middle, double width) {
        double cap = Math.min(8, width / 4);
        return new Whisker(
                units(y(interval.upper())), units(y(interval.lower())), units(middle - cap), units(middle + cap));
    }

    private static String n(PointReading point, List<PointReading> points, Texts texts) {
        var n = point.point().n();
        if (n != null) {
            return texts.of("report.figure.n", new Numerals(texts.language()).count(n));
        }
        boolean some = points.stream().anyMatch(one -> one.point().n() != null);
        return some ? texts.of("report.figure.some-n") : "";
    }

    private static List<String> notes(List<PointReading> points, Texts texts) {
        var notes = new ArrayList<String>();
        if (points.stream().allMatch(point -> point.point().n() == null)) {
            notes.add(texts.of("report.figure.no-n"));
        } else if (points.stream().anyMatch(point -> point.point().isExact())) {
            notes.add(texts.of("report.figure.whisker"));
        }
        notes.add(texts.of("report.figure.printed-only"));
        notes.add(texts.of("report.figure.not-joined"));
        return List.copyOf(notes);
    }

    private static String period(PointReading point) {
        return String.valueOf(point.point().period());
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
