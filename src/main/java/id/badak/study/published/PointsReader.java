package id.badak.study.published;

import id.badak.kernel.YamlNode;
import id.badak.study.statistics.Proportion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the points of one series; k and n must give the percentage that is printed beside them.
record PointsReader(int decimals) {
    /// Source: ours. These bound the work that one series can ask for; another year is a slip of
    /// typing.
    private static final int MOST_POINTS = 60;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LARGEST_N = 1_000_000;

    List<PublishedPoint> read(YamlNode node) {
        var points = new ArrayList<PublishedPoint>();
        Set<Integer> periods = new HashSet<>();
        for (var one : FieldReader.list(node, 1, MOST_POINTS)) {
            one.onlyHas("period", "percent", "k", "n");
            int period = FieldReader.integer(one.get("period"), FIRST_YEAR, LAST_YEAR);
            if (!periods.add(period)) {
                throw FieldReader.fault(one.get("period"), "duplicate-period", String.valueOf(period));
            }
            points.add(point(one, period));
        }
        points.sort(Comparator.comparingInt(PublishedPoint::period));
        return List.copyOf(points);
    }

    private PublishedPoint point(YamlNode node, int period) {
        var percent = FieldReader.decimal(node.get("percent"), 0, 100, decimals);
        var n = count(node, "n", 1);
        var k = count(node, "k", 0);
        if (k != null && n == null) {
            throw FieldReader.fault(node.get("k"), "k-without-n");
        }
        if (n != null) {
            check(node, percent, k, n);
        }
        return new PublishedPoint(period, percent, decimals, k, n);
    }

    private void check(YamlNode node, BigDecimal percent, @Nullable Integer k, int n) {
        var grim = Grim.of(percent, decimals);
        if (k == null) {
            if (!grim.admits(n)) {
                throw FieldReader.fault(node.get("n"), "n-contradicts", String.valueOf(n), percent.toPlainString());
            }
            return;
        }
        if (k > n) {
            throw FieldReader.fault(node.get("k"), "k-above-n", String.valueOf(k), String.valueOf(n));
        }
        var given = new Proportion(k, n);
        if (!grim.admits(given)) {
            throw FieldReader.fault(node.get("k"), "contradicts", given.toString(), percent.toPlainString());
        }
    }

    private static @Nullable Integer count(YamlNode node, String name, int lowest) {
        return node.find(name)
                .map(field -> FieldReader.integer(field, lowest, LARGEST_N))
                .orElse(null);
    }
}
