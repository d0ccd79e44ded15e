package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import java.util.List;
import java.util.Optional;

/// A number of the other half of the study, as `evaluate` wrote it.
///
/// @param id       in its `results.json`
/// @param lowest   of all values that what was printed can stand for; the value itself where n is known
/// @param k        the numerators, earliest first; empty where nobody published them
/// @param n        the denominators, likewise
/// @param range    its interval; absent where there is none
/// @param withheld why there is no number, as a code; absent where there is one
/// @param verdict  what it allows to be said, as a code of `evaluate`; empty where it said nothing
/// @param sentence the same in words
public record JointEstimate(
        String id,
        Unit unit,
        Optional<Double> lowest,
        Optional<Double> highest,
        List<Long> k,
        List<Long> n,
        Optional<Range> range,
        Optional<String> withheld,
        String verdict,
        Optional<BilingualText> sentence) {

    /// What the number is, so that a report knows how to print it.
    public enum Unit {
        SHARE,
        /// Of two shares, in percentage points.
        DIFFERENCE,
        OTHER
    }

    public record Range(double lower, double upper, double level, String method) {}

    public JointEstimate {
        k = List.copyOf(k);
        n = List.copyOf(n);
    }

    /// Whether `evaluate` let a direction be said. Source: the verdicts of `study.report` and
    /// `study.published`, where all others mean that chance or another method could say otherwise.
    public boolean isShown() {
        return verdict.equals("SHOWN_MORE") || verdict.equals("SHOWN_LESS");
    }
}
