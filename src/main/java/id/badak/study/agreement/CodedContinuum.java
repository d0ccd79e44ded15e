package id.badak.study.agreement;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Texts in which several coders, apart from each other, said where a passage begins and ends.
///
/// Alpha for unitizing: 1 − ΣDₒ/ΣDₑ over the categories. Two passages of one category that meet
/// disagree by (difference of their beginnings)² + (difference of their ends)², and one that lies
/// wholly where the other coder marked nothing by its length squared. Dₑ is what all ways of laying
/// the same passages and gaps on the continuum give on average. Source: Krippendorff (1995), Sociol
/// Methodol 25:47-76; Krippendorff (2004), section 11.6. Texts are laid end to end.
public record CodedContinuum(CodingUnit unit, int coders, List<Text> texts) {

    /// One text and what was marked in it, by anybody.
    ///
    /// @param length in units
    public record Text(long length, List<Segment> segments) {
        public Text {
            segments = List.copyOf(segments);
            if (length < 0 || segments.stream().anyMatch(segment -> segment.end() > length)) {
                throw new IllegalArgumentException("a segment beyond the end of its text");
            }
        }
    }

    /// The units from `start` to before `end`, as one coder saw them.
    public record Segment(int coder, String category, long start, long end) {
        public Segment {
            if (coder < 0 || start < 0 || start >= end) {
                throw new IllegalArgumentException("no segment");
            }
        }

        private double length() {
            return (double) end - start;
        }
    }

    public CodedContinuum {
        texts = List.copyOf(texts);
        for (var text : texts) {
            if (text.segments().stream().anyMatch(segment -> segment.coder() >= coders)) {
                throw new IllegalArgumentException("a coder that is not there");
            }
            for (var category : categories(text.segments())) {
                for (int coder = 0; coder < coders; coder++) {
                    requireApart(by(coder, category, text.segments()));
                }
            }
        }
    }

    private static void requireApart(List<Segment> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).start() < sorted.get(i - 1).end()) {
                throw new IllegalArgumentException("two segments of one coder and category overlap");
            }
        }
    }

    public Outcome<Agreement> alpha() {
        return alpha(sorted(null));
    }

    /// Of one category alone, to see which of them is hard to agree on.
    public Outcome<Agreement> alpha(String category) {
        return alpha(sorted(category));
    }

    /// Each text is sorted and compared once, however often it is drawn.
    public Outcome<Redraw.Interval> interval(Redraw redraw) {
        var all = sorted(null);
        return alpha(all)
                .flatMap(whole -> redraw.of(texts.size(), unit, drawn -> {
                    var again = IntStream.of(drawn).mapToObj(all::get).toList();
                    return switch (alpha(again)) {
                        case Outcome.Estimated<Agreement>(var agreement) -> agreement.value();
                        case Outcome.Withheld<Agreement> none -> Double.NaN;
                    };
                }));
    }

    private List<Sorted> sorted(@Nullable String only) {
        return texts.stream().map(text -> Sorted.of(text, coders, only)).toList();
    }

    private Outcome<Agreement> alpha(List<Sorted> laid) {
        if (coders < 2) {
            return Outcome.withheld(Reason.ONE_CODER);
        }
        var categories = new TreeSet<String>();
        double length = 0;
        for (var text : laid) {
            categories.addAll(text.lines().keySet());
            length += text.length();
        }
        if (categories.isEmpty()) {
            return Outcome.withheld(Reason.NOBODY_CODED);
        }
        double seen = 0;
        double chance = 0;
        for (var category : categories) {
            double differences = 0;
            for (var text : laid) {
                differences += text.differences().getOrDefault(category, 0.0);
            }
            seen += differences / (coders * (coders - 1.0) * length * length);
            chance += expected(category, laid, length);
        }
        if (!(chance > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        return Outcome.of(new Agreement(
                Method.KRIPPENDORFF_UNITIZING, unit, 1 - seen / chance, 1 - seen, 1 - chance, (long) length, coders));
    }

    private static List<String> categories(List<Segment> segments) {
        return segments.stream().map(Segment::category).distinct().sorted().toList();
    }

    private static List<Segment> by(int coder, String category, List<Segment> segments) {
        return segments.stream()
                .filter(segment ->
                        segment.coder() == coder && segment.category().equals(category))
                .sorted(Comparator.comparingLong(Segment::start))
                .toList();
    }

    /// A text with the segments of each category, a line for each coder, and how far its coders differ there. Segments
    /// of
    /// two texts never meet, so that what is seen of disagreement adds up over texts.
    private record Sorted(long length, Map<String, List<List<Segment>>> lines, Map<String, Double> differences) {
        static Sorted of(Text text, int coders, @Nullable String only) {
            var lines = new HashMap<String, List<List<Segment>>>();
            var differences = new HashMap<String, Double>();
            for (var category : categories(text.segments())) {
                if (only == null || only.equals(category)) {
                    var each = IntStream.range(0, coders)
                            .mapToObj(coder -> by(coder, category, text.segments()))
                            .toList();
                    lines.put(category, each);
                    differences.put(category, between(each));
                }
            }
            return new Sorted(text.length(), lines, differences);
        }

        int count(String category) {
            var each = lines.get(category);
            return each == null ? 0 : each.stream().mapToInt(List::size).sum();
        }

        List<Segment> line(String category, int coder) {
            var each = lines.get(category);
            return each == null ? List.of() : each.get(coder);
        }
    }

    private static double between(List<List<Segment>> perCoder) {
        double sum = 0;
        for (int i = 0; i < perCoder.size(); i++) {
            for (int j = 0; j < perCoder.size(); j++) {
                sum += i == j ? 0 : difference(perCoder.get(i), perCoder.get(j));
            }
        }
        return sum;
    }

    private static double difference(List<Segment> mine, List<Segment> theirs) {
        double sum = 0;
        int from = 0;
        for (var segment : mine) {
            while (from < theirs.size() && theirs.get(from).end() <= segment.start()) {
                from++;
            }
            boolean alone = true;
            for (int i = from; i < theirs.size() && theirs.get(i).start() < segment.end(); i++) {
                double begins = (double) segment.start() - theirs.get(i).start();
                double ends = (double) segment.end() - theirs.get(i).end();
                sum += begins * begins + ends * ends;
                alone = false;
            }
            // Those that meet are counted again from the other side; a lone one has no other side.
            sum += alone ? 2 * segment.length() * segment.length() : 0;
        }
        return sum;
    }

    /// Every segment is held against the gaps that it fits into; these are sorted and added up from the longest, so
    /// that
    /// each segment looks once.
    private double expected(String category, List<Sorted> laid, double length) {
        int count = 0;
        for (var text : laid) {
            count += text.count(category);
        }
        var lengths = new double[count];
        var spaces = new double[count + coders];
        int segments = 0;
        int gapCount = 0;
        for (int coder = 0; coder < coders; coder++) {
            double at = 0;
            double before = 0;
            for (var text : laid) {
                for (var segment : text.line(category, coder)) {
                    lengths[segments++] = segment.length();
                    if (before + segment.start() > at) {
                        spaces[gapCount++] = before + segment.start() - at;
                    }
                    at = before + segment.end();
                }
                before += text.length();
            }
            if (length > at) {
                spaces[gapCount++] = length - at;
            }
        }
        var gaps = Gaps.of(Arrays.copyOf(spaces, gapCount));
        double sum = 0;
        double within = 0;
        for (double l : lengths) {
            within += l * (l - 1);
            sum += (lengths.length - 1.0) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * gaps.waysIn(l);
        }
        double all = coders * length;
        return 2 / length * sum / (all * (all - 1) - within);
    }

    /// Gaps between segments, in order of their length.
    private static final class Gaps {
        private final double[] sorted;
        private final double[] fromLongest;

        private Gaps(double[] sorted) {
            this.sorted = sorted;
            this.fromLongest = new double[sorted.length + 1];
            for (int at = sorted.length - 1; at >= 0; at--) {
                fromLongest[at] = fromLongest[at + 1] + sorted[at];
            }
        }

        static Gaps of(double[] lengths) {
            Arrays.sort(lengths);
            return new Gaps(lengths);
        }

        /// In how many places a segment could lie in one of them. Lengths are whole numbers, so that none stands
        /// between.
        double waysIn(double segment) {
            int first = -Arrays.binarySearch(sorted, segment - 0.5) - 1;
            return fromLongest[first] - (sorted.length - first) * (segment - 1);
        }
    }
}
