package id.badak.study.regression;

import id.badak.study.statistics.Oracle;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/// The rows of R's section B: the office group that began in quarter 3 beside the one that never
/// did, in quarters 2 and 6.
public final class TwoByTwo {
    private final int[] rows;
    private final Map<String, double[]> panel;

    private TwoByTwo(Map<String, double[]> panel, int[] rows) {
        this.panel = panel;
        this.rows = rows;
    }

    public static TwoByTwo rows() {
        var panel = Oracle.panel();
        var g = panel.get("g");
        var t = panel.get("t");
        return new TwoByTwo(
                panel,
                IntStream.range(0, g.length)
                        .filter(i -> (g[i] == 3 || g[i] == 0) && (t[i] == 2 || t[i] == 6))
                        .toArray());
    }

    public double[] outcome() {
        return column("y");
    }

    public double[] treated() {
        return Arrays.stream(column("g")).map(g -> g == 3 ? 1 : 0).toArray();
    }

    public double[] later() {
        return Arrays.stream(column("t")).map(t -> t == 6 ? 1 : 0).toArray();
    }

    public double[] both() {
        var treated = treated();
        var later = later();
        return IntStream.range(0, later.length)
                .mapToDouble(i -> treated[i] * later[i])
                .toArray();
    }

    public Design design() {
        return without().with("both", both());
    }

    public Design without() {
        return Design.constant(rows.length).with("treated", treated()).with("later", later());
    }

    public int[] labels(String name) {
        var column = column(name);
        return IntStream.range(0, column.length).map(i -> (int) column[i]).toArray();
    }

    private double[] column(String name) {
        var all = panel.get(name);
        return IntStream.of(rows).mapToDouble(i -> all[i]).toArray();
    }
}
