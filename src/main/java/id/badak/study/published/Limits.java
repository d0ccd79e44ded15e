package id.badak.study.evaluation;

/// The conventions of the evaluation, stated in every report.
final class Limits {
    static final double LEVEL = 0.95;
    static final double ALPHA = 0.05;

    /// How far unpublished denominators are searched; a larger n is possible and the report says so.
    static final int LARGEST_N = 400;

    /// How far a denominator shared by two periods is searched.
    static final int LARGEST_COMMON_N = 100_000;

    /// Above these the percentages are too coarse to go through every possibility within seconds.
    static final long MOST_PAIRS = 1_000_000;

    static final long MOST_FISHER_PAIRS = 20_000;
    static final long MOST_QUADRUPLES = 200_000_000;

    /// Pairs are listed one by one in `results.json` up to this many; above, only their range is.
    static final int MOST_LISTED = 2_000;

    /// The same for one point, whose bare k and n are in `points` in any case.
    static final int MOST_LISTED_PER_POINT = 100;

    private Limits() {}
}
