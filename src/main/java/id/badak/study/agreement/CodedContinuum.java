package id.badak.study.agreement;

import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

        private Segment movedBy(long units) {
            return new Segment(coder, category, start + units, end + units);
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
        return alpha(texts, null);
    }

    /// Of one category alone, to see which of them is hard to agree on.
    public Outcome<Agreement> alpha(String category) {
        return alpha(texts, category);
    }

    public Outcome<Redraw.Interval> interval(Redraw redraw) {
        return alpha().flatMap(whole -> redraw.of(texts.size(), unit, drawn -> {
            var again = IntStream.of(drawn).mapToObj(texts::get).toList();
            return switch (alpha(again, null)) {
                case Outcome.Estimated<Agreement>(var agreement) -> agreement.value();
                case Outcome.Withheld<Agreement> none -> Double.NaN;
            };
        }));
    }

    private Outcome<Agreement> alpha(List<Text> laid, @Nullable String only) {
        if (coders < 2) {
            return Outcome.withheld(Reason.ONE_CODER);
        }
        var segments = new ArrayList<Segment>();
        long length = 0;
        for (var text : laid) {
            for (var segment : text.segments()) {
                segments.add(segment.movedBy(length));
            }
            length += text.length();
        }
        if (only != null) {
            segments.removeIf(segment -> !segment.category().equals(only));
        }
        if (segments.isEmpty()) {
            return Outcome.withheld(Reason.NOBODY_CODED);
        }
        double seen = 0;
        double chance = 0;
        for (var category : categories(segments)) {
            var perCoder = IntStream.range(0, coders)
                    .mapToObj(coder -> by(coder, category, segments))
                    .toList();
            seen += observed(perCoder, (double) length);
            chance += expected(perCoder, (double) length);
        }
        if (!(chance > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        return Outcome.of(new Agreement(
                Method.KRIPPENDORFF_UNITIZING, unit, 1 - seen / chance, 1 - seen, 1 - chance, length, coders));
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

    private static double observed(List<List<Segment>> perCoder, double length) {
        double sum = 0;
        for (int i = 0; i < perCoder.size(); i++) {
            for (int j = 0; j < perCoder.size(); j++) {
                sum += i == j ? 0 : difference(perCoder.get(i), perCoder.get(j));
            }
        }
        return sum / (perCoder.size() * (perCoder.size() - 1.0) * length * length);
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

    private static double expected(List<List<Segment>> perCoder, double length) {
        var segments = perCoder.stream().flatMap(List::stream).toList();
        var gaps = new ArrayList<Double>();
        for (var one : perCoder) {
            long at = 0;
            for (var segment : one) {
                if (segment.start() > at) {
                    gaps.add((double) segment.start() - at);
                }
                at = segment.end();
            }
            if (length > at) {
                gaps.add(length - at);
            }
        }
        double sum = 0;
        double within = 0;
        for (var segment : segments) {
            double l = segment.length();
            within += l * (l - 1);
            sum += (segments.size() - 1.0) / 3 * (2 * l * l * l - 3 * l * l + l);
            for (double gap : gaps) {
                if (gap >= l) {
                    sum += l * l * (gap - l + 1);
                }
            }
        }
        double all = perCoder.size() * length;
        return 2 / length * sum / (all * (all - 1) - within);
    }
}
