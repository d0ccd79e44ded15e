package id.badak.study.published;

import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.Intervals;
import id.badak.study.statistics.PValues;
import java.util.List;

/// What all possibilities of one claim say together, when there are any and not too many.
///
/// @param difference the estimate itself, over all possibilities
/// @param tests      the tests that were made, at least one
public record JointOutcome(Extremes difference, Intervals intervals, List<PValues> tests) {

    public long of() {
        return intervals.of();
    }

    /// Never stronger than the weakest of the possibilities and the weakest of the methods.
    public ClaimVerdict verdict() {
        boolean everyTest = tests.stream().allMatch(PValues::all);
        if (everyTest && intervals.allAbove()) {
            return ClaimVerdict.SHOWN_MORE;
        }
        if (everyTest && intervals.allBelow()) {
            return ClaimVerdict.SHOWN_LESS;
        }
        boolean noTest = tests.stream().allMatch(PValues::none);
        return noTest && intervals.noneExcludesZero() ? ClaimVerdict.NOT_SHOWN : ClaimVerdict.DEPENDS;
    }
}
