package id.badak.study.sensitivity;

import id.badak.study.statistics.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Many indicators, many chances to find something: the p values as they must be read together.
///
/// Holm keeps the chance of any false find at alpha and is for the primary indicators;
/// Benjamini-Hochberg keeps the share of false ones among those found and is for the others. Which
/// is which belongs into the plan, before the results.
///
/// @param values in the order they were given
public record Adjustment(Method method, List<Double> values) {
    public Adjustment {
        values = List.copyOf(values);
    }

    /// The i-th smallest of m becomes max over j ≤ i of (m − j + 1)·pⱼ, at most 1. Source: Holm
    /// (1979).
    public static Adjustment holm(List<Double> p) {
        var order = order(p);
        var adjusted = new Double[p.size()];
        double highest = 0;
        for (int i = 0; i < order.length; i++) {
            highest = Math.max(highest, (order.length - i) * p.get(order[i]));
            adjusted[order[i]] = Math.min(1, highest);
        }
        return new Adjustment(Method.HOLM, List.of(adjusted));
    }

    /// The i-th smallest of m becomes min over j ≥ i of m·pⱼ/j, at most 1. Source: Benjamini and
    /// Hochberg (1995). The tests must be independent or lean the same way.
    public static Adjustment benjaminiHochberg(List<Double> p) {
        var order = order(p);
        var adjusted = new Double[p.size()];
        double lowest = 1;
        for (int i = order.length; i > 0; i--) {
            lowest = Math.min(lowest, order.length * p.get(order[i - 1]) / i);
            adjusted[order[i - 1]] = lowest;
        }
        return new Adjustment(Method.BENJAMINI_HOCHBERG, List.of(adjusted));
    }

    private static int[] order(List<Double> p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("no p: " + value);
            }
        }
        return IntStream.range(0, p.size())
                .boxed()
                .sorted(Comparator.comparingDouble(p::get))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
