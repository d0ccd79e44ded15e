package id.badak.study.joint;

import id.badak.kernel.Texts;
import id.badak.study.inquiry.SaturationStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// New codes of each interview as columns, and all codes so far as a line; all places in SVG units.
///
/// The line joins the same codebook as it grows, so here joining is right.
public record SaturationView(
        String id, String title, String description, String axis, List<Column> columns, String line, List<Tick> ticks) {
    private static final int LEFT = 44;
    private static final int RIGHT = 584;
    private static final int TOP = 40;
    private static final int BOTTOM = 220;

    /// One interview.
    ///
    /// @param above where the number of new codes stands
    public record Column(
            String x,
            String middle,
            String top,
            String width,
            String height,
            String above,
            String number,
            String fresh,
            String seenY) {}

    public record Tick(String y, String label) {}

    public static SaturationView of(List<SaturationStep> steps, Texts texts) {
        int most =
                Math.max(1, steps.stream().mapToInt(SaturationStep::seen).max().orElse(1));
        double slot = (double) (RIGHT - LEFT) / Math.max(1, steps.size());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < steps.size(); i++) {
            double middle = LEFT + slot * (i + 0.5);
            double top = y(steps.get(i).fresh(), most);
            double width = Math.min(28, slot * 0.6);
            columns.add(new Column(
                    units(middle - width / 2),
                    units(middle),
                    units(top),
                    units(width),
                    units(BOTTOM - top),
                    units(top - 5),
                    steps.get(i).informant(),
                    String.valueOf(steps.get(i).fresh()),
                    units(y(steps.get(i).seen(), most))));
        }
        var title = texts.of("joint.saturation.title");
        return new SaturationView(
                "saturation-" + texts.language().code(),
                title,
                texts.of(
                        "joint.saturation.description",
                        title,
                        steps.stream()
                                .map(step ->
                                        texts.of("joint.saturation.step", step.informant(), step.fresh(), step.seen()))
                                .collect(Collectors.joining("; "))),
                texts.of("joint.saturation.axis"),
                columns,
                columns.stream()
                        .map(column -> column.middle() + "," + column.seenY())
                        .collect(Collectors.joining(" ")),
                ticks(most));
    }

    private static List<Tick> ticks(int most) {
        int step = Math.max(1, (most + 4) / 5);
        var ticks = new ArrayList<Tick>();
        for (int count = 0; count <= most; count += step) {
            ticks.add(new Tick(units(y(count, most)), String.valueOf(count)));
        }
        return ticks;
    }

    private static double y(int count, int most) {
        return BOTTOM - (double) count / most * (BOTTOM - TOP);
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
