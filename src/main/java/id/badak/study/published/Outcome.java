package id.badak.study.published;

import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.Intervals;
import id.badak.study.statistics.Tally;
import java.util.List;

/// What all possibilities of one claim say together, when there are any and not too many.
///
/// @param difference the estimate itself, over all possibilities
/// @param tests      the tests that were made, at least one
public record Outcome(Extremes difference, Intervals intervals, List<Tally> tests) {

    public long of() {
        return intervals.of();
    }

    /// Never stronger than the weakest of the possibilities and the weakest of the methods.
    public Verdict verdict() {
        boolean everyTest = tests.stream().allMatch(Tally::all);
        if (everyTest && intervals.allAbove()) {
            return Verdict.SHOWN_MORE;
        }
        if (everyTest && intervals.allBelow()) {
            return Verdict.SHOWN_LESS;
        }
        boolean noTest = tests.stream().allMatch(Tally::none);
        return noTest && intervals.noneExcludesZero() ? Verdict.NOT_SHOWN : Verdict.DEPENDS;
    }
}
