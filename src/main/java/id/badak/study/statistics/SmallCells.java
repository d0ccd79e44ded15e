package id.badak.study.statistics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which of several counts must not be shown, because they are of so few.
public final class SmallCells {
    /// Source: ours.
    public static final int SMALLEST_SHOWN = 5;

    private SmallCells() {}

    /// As [#hidden], of those that are not 0: none at all is nobody, and points at nobody.
    public static Set<Integer> hiddenOfSome(List<Integer> counts) {
        var some = IntStream.range(0, counts.size())
                .filter(at -> counts.get(at) > 0)
                .boxed()
                .toList();
        return hidden(some.stream().map(counts::get).toList()).stream()
                .map(some::get)
                .collect(Collectors.toSet());
    }

    /// Each of fewer than [#SMALLEST_SHOWN]. One hidden cell alone could be worked out from a total published
    /// elsewhere, so the smallest of the others is then hidden with it.
    ///
    /// @return the places of the hidden ones in the list
    public static Set<Integer> hidden(List<Integer> counts) {
        var hidden = new TreeSet<Integer>();
        for (int at = 0; at < counts.size(); at++) {
            if (counts.get(at) < SMALLEST_SHOWN) {
                hidden.add(at);
            }
        }
        if (hidden.size() == 1) {
            int smallest = -1;
            for (int at = 0; at < counts.size(); at++) {
                if (!hidden.contains(at) && (smallest < 0 || counts.get(at) < counts.get(smallest))) {
                    smallest = at;
                }
            }
            if (smallest >= 0) {
                hidden.add(smallest);
            }
        }
        return hidden;
    }
}
