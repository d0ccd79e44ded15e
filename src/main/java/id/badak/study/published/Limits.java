package id.badak.study.published;

/// The conventions of the judgement, stated in every report.
public final class Limits {
    public static final double LEVEL = 0.95;
    public static final double ALPHA = 0.05;

    /// Source: ours (docs/adr/0015). How far unpublished denominators are searched; a larger n is
    /// possible and the report says so.
    public static final int LARGEST_N = 400;

    /// Source: ours. How far a denominator shared by two periods is searched.
    public static final int LARGEST_COMMON_N = 100_000;

    /// Source: ours. Above these the percentages are too coarse to go through every possibility
    /// within seconds.
    static final long MOST_PAIRS = 1_000_000;

    static final long MOST_FISHER_PAIRS = 20_000;
    static final long MOST_QUADRUPLES = 200_000_000;

    private Limits() {}
}
