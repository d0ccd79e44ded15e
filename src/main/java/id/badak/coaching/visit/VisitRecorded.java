package id.badak.coaching.visit;

import java.util.Set;

/// A visit was recorded; published in its transaction.
///
/// @param seenLater clauses that a later visit has looked at already: a device that was long
///                  without signal must not undo what was agreed since
public record VisitRecorded(Visit visit, Set<String> seenLater) {
    public VisitRecorded {
        seenLater = Set.copyOf(seenLater);
    }
}
