package id.badak.study.regression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The numbers of the rows of each group, in the order in which groups are first met.
final class GroupedRows {
    private GroupedRows() {}

    static List<int[]> of(int[] labels) {
        var rows = new LinkedHashMap<Integer, List<Integer>>();
        for (int i = 0; i < labels.length; i++) {
            rows.computeIfAbsent(labels[i], _ -> new ArrayList<>()).add(i);
        }
        return rows.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }
}
