package id.badak.study.agreement;

import id.badak.study.statistics.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What several coders said, apart from each other, of the same units.
///
/// @param categories what could have been given, whether or not anybody did: Brennan and Prediger
///                   and AC1 ask how many there were to choose from
/// @param blocks     what resembles itself, as the characters of one text; drawn again as a whole
public record CodedUnits(CodingUnit unit, int coders, List<String> categories, List<Block> blocks) {

    /// The units of one text, or one passage by itself.
    public record Block(List<Said> said) {
        public Block {
            said = List.copyOf(said);
        }
    }

    /// What each coder gave one unit, or as many units as were given the same.
    public record Said(List<Optional<String>> by, long times) {
        public Said {
            by = List.copyOf(by);
            if (times < 1) {
                throw new IllegalArgumentException("something said of no unit");
            }
        }
    }

    public CodedUnits {
        categories = List.copyOf(categories);
        blocks = List.copyOf(blocks);
        var known = Set.copyOf(categories);
        if (categories.size() != known.size()) {
            throw new IllegalArgumentException("a category stands twice");
        }
        for (var block : blocks) {
            for (var said : block.said()) {
                if (said.by().size() != coders) {
                    throw new IllegalArgumentException("not as many answers as coders");
                }
                if (!said.by().stream().flatMap(Optional::stream).allMatch(known::contains)) {
                    throw new IllegalArgumentException("a category that could not be given");
                }
            }
        }
    }

    /// Units that stand by themselves, as passages that both were handed: each is its own block.
    public static CodedUnits apart(CodingUnit unit, int coders, List<String> categories, List<Said> said) {
        var blocks = new ArrayList<Block>();
        for (var one : said) {
            for (long time = 0; time < one.times(); time++) {
                blocks.add(new Block(List.of(new Said(one.by(), 1))));
            }
        }
        return new CodedUnits(unit, coders, categories, blocks);
    }

    public Outcome<Agreement> agreement(Coefficient coefficient) {
        return coefficient.of(tally(counted()), unit, coders);
    }

    /// The interval of what [#agreement] answers; withheld where that is.
    public Outcome<Redraw.Interval> interval(Coefficient coefficient, Redraw redraw) {
        var counted = counted();
        return coefficient
                .of(tally(counted), unit, coders)
                .flatMap(whole -> redraw.of(blocks.size(), unit, drawn -> {
                    var again = tally(IntStream.of(drawn).mapToObj(counted::get).toList());
                    return switch (coefficient.of(again, unit, coders)) {
                        case Outcome.Estimated<Agreement>(var agreement) -> agreement.value();
                        case Outcome.Withheld<Agreement> none -> Double.NaN;
                    };
                }));
    }

    /// What was given in one block, and how often: few things, however many categories there are to
    /// choose from. A table of all pairs of categories for each block would not fit.
    private static final class Counted {
        private final List<int[]> given;
        private final long[] times;

        private Counted(List<int[]> given, long[] times) {
            this.given = given;
            this.times = times;
        }

        private void addTo(Tally tally) {
            for (int row = 0; row < times.length; row++) {
                tally.add(given.get(row), times[row]);
            }
        }
    }

    private List<Counted> counted() {
        var numbers = new HashMap<String, Integer>();
        categories.forEach(category -> numbers.put(category, numbers.size()));
        return blocks.stream().map(block -> counted(block, numbers)).toList();
    }

    private static Counted counted(Block block, Map<String, Integer> numbers) {
        var times = new LinkedHashMap<List<Optional<String>>, Long>();
        block.said().forEach(said -> times.merge(said.by(), said.times(), Long::sum));
        var given = times.keySet().stream()
                .map(by -> by.stream()
                        .mapToInt(one -> one.map(numbers::get).orElse(-1))
                        .toArray())
                .toList();
        return new Counted(
                given, times.values().stream().mapToLong(Long::longValue).toArray());
    }

    private Tally tally(List<Counted> some) {
        var tally = new Tally(categories.size());
        some.forEach(block -> block.addTo(tally));
        return tally;
    }
}
