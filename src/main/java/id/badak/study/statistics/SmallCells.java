package id.badak.study.statistics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which of several counts must not be shown, because they are of so few.
public final class SmallCells {
    /// Source: ours.
    public static final int SMALLEST_SHOWN = 5;

    private SmallCells() {}

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
