package id.badak.study.findings;

import id.badak.study.counts.Transitions;
import id.badak.study.dataset.Dataset;
import id.badak.study.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// How many met the requirements of how many, by period, for one kind of facility or all.
///
/// @param kind   absent for all together
/// @param number of the kind; below 0 for all together
/// @param shares by period; only periods in which somebody was looked at
record PeriodCounts(Optional<String> kind, int number, TreeMap<Integer, Proportion> shares) {

    static List<PeriodCounts> list(Dataset dataset) {
        var all = new ArrayList<PeriodCounts>();
        all.add(of(dataset, Optional.empty(), -1));
        for (int kind = 0; kind < dataset.kinds().size() && dataset.kinds().size() > 1; kind++) {
            all.add(of(dataset, Optional.of(dataset.kinds().get(kind)), kind));
        }
        return all;
    }

    private static PeriodCounts of(Dataset dataset, Optional<String> kind, int number) {
        var counts = new TreeMap<Integer, int[]>();
        for (int cell = 0; cell < dataset.cells(); cell++) {
            if (number < 0 || dataset.kind(cell) == number) {
                var count = counts.computeIfAbsent(dataset.period(cell), _ -> new int[2]);
                count[0] += dataset.met(cell) ? 1 : 0;
                count[1]++;
            }
        }
        var shares = new TreeMap<Integer, Proportion>();
        counts.forEach((period, count) -> shares.put(period, new Proportion(count[0], count[1])));
        return new PeriodCounts(kind, number, shares);
    }

    boolean counts(Dataset dataset, int cell) {
        return number < 0 || dataset.kind(cell) == number;
    }

    /// As ids name it: `all`, or `kind-1` and so on in alphabetical order.
    String code() {
        return number < 0 ? "all" : "kind-" + (number + 1);
    }

    /// What became of the facilities that were looked at in both periods.
    Transitions transitions(Dataset dataset, int before, int after) {
        var counts = new int[4];
        int facility = -1;
        boolean met = false;
        for (int cell = 0; cell < dataset.cells(); cell++) {
            if (!counts(dataset, cell)) {
                continue;
            }
            if (dataset.period(cell) == before) {
                facility = dataset.facility(cell);
                met = dataset.met(cell);
            } else if (dataset.period(cell) == after && dataset.facility(cell) == facility) {
                counts[(met ? 0 : 2) + (dataset.met(cell) ? 0 : 1)]++;
            }
        }
        return new Transitions(counts[0], counts[1], counts[2], counts[3]);
    }
}
