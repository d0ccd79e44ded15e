package id.badak.study.regression;

import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The numbers of the rows of each group, in the order in which groups are first met.
final class GroupedRows {
    private GroupedRows() {}

    /// Divides the rows by group; withheld when there is one group only, for nothing then tells groups from chance.
    static Outcome<List<int[]>> of(int[] labels, Design design) {
        if (labels.length != design.rows()) {
            throw new IllegalArgumentException("%d groups for %d rows".formatted(labels.length, design.rows()));
        }
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < labels.length; i++) {
            rows.computeIfAbsent(labels[i], _ -> new ArrayList<>()).add(i);
        }
        return rows.size() == 1
                ? Outcome.withheld(Reason.ONE_CLUSTER)
                : Outcome.of(rows.values().stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toList());
    }
}
