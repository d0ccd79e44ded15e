package id.badak.study.statistics;

import java.util.Locale;

/// Why something cannot be estimated. Each has its sentence, in both languages, in
/// `programme/methods/reasons.yaml`.
public enum Reason {
    NO_ROWS,
    ONE_PERIOD,
    NO_COMPARISON,
    NO_VARIATION,
    NOT_BINARY,
    NOBODY_CHANGED,
    NOT_SHOWN,
    EMPTY_CELL,
    SEPARATION,
    ONE_CLUSTER,
    GROUP_OF_ONE,
    TOO_FEW,
    TOO_MANY,
    TOO_LARGE,
    SINGULAR,
    AT_THE_BOUND,
    NOT_CONVERGED,
    ONE_CODER,
    NOT_TWO_CODERS,
    NOBODY_CODED,
    ONE_CATEGORY,
    FEW_BLOCKS,
    UNUSABLE_DRAWS;

    /// The key in the file, as in `one-period`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
