package id.badak.study.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a program counted the letters of one text.
///
/// REFI says code points of the text; programs differ in whether a CRLF is one or two, whether the
/// byte order mark counts, and whether an emoji is one or two. Most of them write the words of a
/// passage into its name, so every way of counting is tried on those. The one that REFI describes is
/// kept unless another finds more of them, and most of them at all: words that repeat are found by
/// chance too.
final class Offsets {
    /// Names that say less are found by chance.
    private static final int SHORTEST_NAME = 3;

    /// So many names, or all where there are fewer, must speak for another way. Source: ours.
    private static final int FEWEST_FOUND = 3;

    private final int[] points;
    private final int marks;
    private final Way way;
    private final int @Nullable [] starts;

    /// @param marked whether the byte order mark counts
    /// @param joined whether a CRLF is one
    /// @param chars  whether what Java counts as two is two
    private record Way(boolean marked, boolean joined, boolean chars) {
        /// REFI's own.
        private static final Way PLAIN = new Way(false, false, false);
    }

    /// One passage as the file has it.
    record Span(@Nullable String name, long start, long end) {}

    /// What was chosen, and on what evidence.
    ///
    /// @param told  how many passages have a name that may be their words
    /// @param found how many of them were found again
    /// @param ways  how many ways of counting there were to choose from
    record Chosen(Offsets offsets, int told, int found, int ways) {
        /// In which ways this is not REFI's, as keys of remarks.
        List<String> departures() {
            var keys = new ArrayList<String>();
            if (offsets.way.chars()) {
                keys.add("offsets-pairs");
            }
            if (offsets.way.joined()) {
                keys.add("offsets-line-ends");
            }
            if (offsets.way.marked()) {
                keys.add("offsets-mark");
            }
            return keys;
        }
    }

    private Offsets(int[] points, int marks, Way way) {
        this.points = points;
        this.marks = marks;
        this.way = way;
        this.starts = way.joined() || way.chars() ? starts() : null;
    }

    static Offsets asRefi(String words, int marks) {
        return new Offsets(words.codePoints().toArray(), marks, Way.PLAIN);
    }

    /// @param words without its byte order marks
    /// @param marks how many there were
    static Chosen choose(String words, int marks, List<Span> spans) {
        var points = words.codePoints().toArray();
        var ways = ways(words, marks);
        var plain = weigh(new Offsets(points, marks, Way.PLAIN), spans, ways.size());
        return ways.stream()
                .filter(way -> !way.equals(Way.PLAIN))
                .map(way -> weigh(new Offsets(points, marks, way), spans, ways.size()))
                .filter(other -> other.weight() > plain.weight() && other.isSpokenFor())
                .max(Comparator.comparingInt(Weighed::weight)
                        .thenComparing(Comparator.comparingInt(Weighed::beyond).reversed())
                        .thenComparing(Comparator.comparingInt((Weighed one) -> ways.indexOf(one.chosen().offsets.way))
                                .reversed()))
                .orElse(plain)
                .chosen();
    }

    /// @param weight two for words found as they are, one for words between spaces more or fewer
    /// @param beyond how many passages would lie outside their text
    private record Weighed(Chosen chosen, int weight, int beyond) {
        private boolean isSpokenFor() {
            return 2 * chosen.found() > chosen.told() && chosen.found() >= Math.min(FEWEST_FOUND, chosen.told());
        }
    }

    private static List<Way> ways(String words, int marks) {
        boolean crlf = words.contains("\r\n");
        boolean pairs = words.length() != words.codePointCount(0, words.length());
        var ways = new ArrayList<Way>();
        for (boolean chars : new boolean[] {false, true}) {
            for (boolean joined : new boolean[] {false, true}) {
                for (boolean marked : new boolean[] {false, true}) {
                    if ((!marked || marks > 0) && (!joined || crlf) && (!chars || pairs)) {
                        ways.add(new Way(marked, joined, chars));
                    }
                }
            }
        }
        return ways;
    }

    private static Weighed weigh(Offsets offsets, List<Span> spans, int ways) {
        int told = 0;
        int found = 0;
        int weight = 0;
        int beyond = 0;
        for (var span : spans) {
            int start = offsets.codePoint(span.start());
            int end = offsets.codePoint(span.end());
            boolean inside = start >= 0 && end >= start;
            beyond += inside ? 0 : 1;
            var name = span.name();
            if (name != null && plain(name).length() >= SHORTEST_NAME) {
                told++;
                int likeness = inside ? likeness(offsets.slice(start, end, name.length()), name) : 0;
                found += Math.min(1, likeness);
                weight += likeness;
            }
        }
        return new Weighed(new Chosen(offsets, told, found, ways), weight, beyond);
    }

    /// Counts a passage whose end is a space off for less than one that is not.
    private static int likeness(String slice, String name) {
        return isNamed(plain(slice), plain(name))
                ? 2
                : isNamed(plain(slice).strip(), plain(name).strip()) ? 1 : 0;
    }

    /// ATLAS.ti cuts a long name and ends it with an ellipsis.
    private static boolean isNamed(String slice, String name) {
        return name.endsWith("…") ? slice.startsWith(name.substring(0, name.length() - 1)) : slice.equals(name);
    }

    /// An attribute turns line ends into spaces.
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /// No more than a name of this length could be found in.
    private String slice(int start, int end, int length) {
        return new String(points, start, Math.min(end - start, 4 * length + 100));
    }

    /// The offset in code points of the text as we keep it, or -1 where there is none.
    int codePoint(long offset) {
        long at = way.marked() ? offset - marks : offset;
        if (starts != null) {
            return at < 0 || at >= starts.length ? -1 : starts[(int) at];
        }
        return at < 0 || at > points.length ? -1 : (int) at;
    }

    /// For each offset of this way the code point it stands before; within a pair there is none, and
    /// before a line end is before the CR.
    private int[] starts() {
        var found = new int[2 * points.length + 1];
        Arrays.fill(found, -1);
        int units = 0;
        int point = 0;
        while (point < points.length) {
            found[units] = point;
            boolean joins =
                    way.joined() && points[point] == '\r' && point + 1 < points.length && points[point + 1] == '\n';
            units += way.chars() && !joins ? Character.charCount(points[point]) : 1;
            point += joins ? 2 : 1;
        }
        found[units] = point;
        return Arrays.copyOf(found, units + 1);
    }
}
