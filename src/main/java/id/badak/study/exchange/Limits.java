package id.badak.study.exchange;

/// How much a stranger's file may be. Source: ours, far above any project we know of, but for
/// [#LARGEST_ENTRY].
final class Limits {
    static final int MOST_ENTRIES = 10_000;

    /// Of the list of entries, in bytes.
    static final long LARGEST_DIRECTORY = 16L << 20;

    static final int LARGEST_XML = 64 << 20;
    static final int LARGEST_TEXT = 16 << 20;

    /// Of all texts together, since all are held at once: twenty million words.
    static final long LARGEST_TEXTS = 128L << 20;

    /// A project with two hundred thousand passages has fewer. An empty element is four bytes in a
    /// file and fifty times that in memory.
    static final int MOST_ELEMENTS = 1_000_000;

    /// Source: REFI-QDA 1.5, section 8.5.
    static final long LARGEST_ENTRY = Integer.MAX_VALUE;

    /// How many times larger an entry may become, once it is larger than [#SMALL]: words shrink to a
    /// fifth, and what shrinks to a two-hundredth was made to. Below that memory is in no danger.
    static final int MOST_GROWTH = 200;

    static final long SMALL = LARGEST_TEXT;

    /// The JDK's own reader stops at a hundred, and does not say why.
    static final int DEEPEST = 50;

    private Limits() {}
}
