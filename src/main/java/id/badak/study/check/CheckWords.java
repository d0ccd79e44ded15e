package id.badak.study.check;

import java.util.List;
import java.util.Map;

/// The words of a check: what the informant is shown, and what came back.
///
/// @param summary     empty once the interview was withdrawn, as all of it is
/// @param remark      the informant's free words; empty where they wrote none
/// @param corrections what they would have put otherwise, by number of quotation
record CheckWords(String summary, List<Quoted> quotations, String remark, Map<Integer, String> corrections) {
    static final int LONGEST_SUMMARY = 2_000;

    CheckWords {
        quotations = List.copyOf(quotations);
        corrections = Map.copyOf(corrections);
    }

    boolean areGone() {
        return summary.isEmpty();
    }

    /// Masks them.
    @Override
    public String toString() {
        return "CheckWords[]";
    }
}
