package id.badak.study.evaluation;

import java.util.List;

/// What all possibilities of one claim say together, when there are any and not too many.
///
/// @param difference the estimate itself, over all possibilities
/// @param tests      the tests that were made, at least one
record Outcome(Range difference, Intervals intervals, List<Tally> tests) {

    long of() {
        return intervals.of();
    }

    /// Never stronger than the weakest of the possibilities and the weakest of the methods.
    Verdict verdict() {
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
