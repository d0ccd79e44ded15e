package id.badak.study.extract;

import id.badak.study.statistics.SmallCells;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/// How many rows there are of each year and kind, where they are not too few to be shown.
///
/// The rule is asked for each year and once more for the whole table, whose total stands beside it.
record CellTable(List<Integer> years, List<String> kinds, List<List<OptionalInt>> cells) {

    static final CellTable NONE = new CellTable(List.of(), List.of(), List.of());

    record Count(int year, String kind, int n) {}

    static CellTable of(List<Count> counts) {
        var years = List.copyOf(new TreeSet<>(counts.stream().map(Count::year).toList()));
        var kinds = List.copyOf(new TreeSet<>(counts.stream().map(Count::kind).toList()));
        var all = new ArrayList<Integer>();
        var hidden = new TreeSet<Integer>();
        for (int year : years) {
            var line = kinds.stream().map(kind -> n(counts, year, kind)).toList();
            SmallCells.hidden(line).forEach(at -> hidden.add(all.size() + at));
            all.addAll(line);
        }
        if (hidden.size() == 1) {
            hidden.addAll(SmallCells.hidden(all));
        }
        var cells = new ArrayList<List<OptionalInt>>();
        for (int line = 0; line < years.size(); line++) {
            var shown = new ArrayList<OptionalInt>();
            for (int column = 0; column < kinds.size(); column++) {
                int at = line * kinds.size() + column;
                shown.add(hidden.contains(at) ? OptionalInt.empty() : OptionalInt.of(all.get(at)));
            }
            cells.add(List.copyOf(shown));
        }
        return new CellTable(years, kinds, List.copyOf(cells));
    }

    private static int n(List<Count> counts, int year, String kind) {
        return counts.stream()
                .filter(one -> one.year() == year && one.kind().equals(kind))
                .mapToInt(Count::n)
                .sum();
    }
}
