package id.badak.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What came of verifying every journal.
///
/// @param entryCount  how many entries were read
/// @param chainCount  how many chains have entries
/// @param anchorCount how many anchors were compared
/// @param breaches    the first of each chain, and of the file of anchors; empty when all is as
///                    written
public record Verification(long entryCount, int chainCount, long anchorCount, List<Breach> breaches) {
    public Verification {
        breaches = List.copyOf(breaches);
    }

    Verification plus(Verification other) {
        var all = new ArrayList<>(breaches);
        all.addAll(other.breaches);
        all.sort(Comparator.comparing(Breach::zone).thenComparingLong(Breach::sequence));
        return new Verification(
                entryCount + other.entryCount, chainCount + other.chainCount, anchorCount + other.anchorCount, all);
    }

    public boolean isIntact() {
        return breaches.isEmpty();
    }
}
