package id.badak.study.pattern;

import id.badak.kernel.AccountId;
import id.badak.study.inquiry.CodedText;
import id.badak.study.inquiry.CodedTexts;
import id.badak.study.inquiry.Mark;
import id.badak.study.inquiry.Quotation;
import id.badak.study.interview.FieldStudy;
import id.badak.study.material.Code;
import id.badak.study.studio.MarkedStudy;
import id.badak.study.studio.MarkedStudy.Given;
import id.badak.study.studio.MarkedStudy.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is counted of a study.
///
/// A transcript that nobody coded, as far as may be seen, is left out: it would look like an interview that added
/// nothing.
final class Pattern {
    private final MarkedStudy coded;
    private final Map<AccountId, String> names;

    /// By label, in the order the interviews were held.
    private final Map<String, Text> texts;

    Pattern(MarkedStudy coded, Map<AccountId, String> names) {
        this.coded = coded;
        this.names = names;
        this.texts = labelled(coded.texts().stream()
                .filter(text -> text.isOpen() || !text.given().isEmpty())
                .sorted(Comparator.comparing(
                                (Text text) -> text.material().interview().heldOn())
                        .thenComparingInt(
                                text -> text.material().interview().informant().number())
                        .thenComparing(text -> text.material().transcript().id().value()))
                .toList());
    }

    /// As `05`; a further interview of the same informant is `05/2`.
    private static Map<String, Text> labelled(List<Text> sorted) {
        var labelled = new LinkedHashMap<String, Text>();
        var times = new HashMap<String, Integer>();
        for (var text : sorted) {
            var number = text.material().interview().informant().label();
            int time = times.merge(number, 1, Integer::sum);
            labelled.put(time == 1 ? number : number + "/" + time, text);
        }
        return labelled;
    }

    FieldStudy study() {
        return coded.study();
    }

    /// In the order the interviews were held.
    List<String> labels() {
        return List.copyOf(texts.keySet());
    }

    Text text(String label) {
        return Objects.requireNonNull(texts.get(label));
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    long open() {
        return texts.values().stream().filter(Text::isOpen).count();
    }

    /// In how many only one's own codings are counted.
    long blind() {
        return texts.size() - open();
    }

    int uncoded() {
        return coded.texts().size() - texts.size();
    }

    /// All codings that may be seen, without those that somebody decided against.
    CodedTexts standing() {
        return new CodedTexts(counted(texts, given -> !given.isDropped(), Text::coders), codes());
    }

    /// Two people who coded the same texts apart from each other.
    record Pair(AccountId first, AccountId second) {
        Set<AccountId> both() {
            return Set.of(first, second);
        }
    }

    /// Every two with how many texts both of them coded, the most first.
    Map<Pair, Integer> pairs() {
        var counts = new TreeMap<Pair, Integer>(Comparator.comparing((Pair pair) -> name(pair.first()))
                .thenComparing(pair -> name(pair.second()))
                .thenComparing(Pair::toString));
        for (var text : texts.values()) {
            var coders = text.coders().stream()
                    .sorted(Comparator.comparing(this::name).thenComparing(AccountId::value))
                    .toList();
            for (int one = 0; one < coders.size(); one++) {
                for (int other = one + 1; other < coders.size(); other++) {
                    counts.merge(new Pair(coders.get(one), coders.get(other)), 1, Integer::sum);
                }
            }
        }
        var most = new LinkedHashMap<Pair, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed())
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }

    /// The pair that was asked for; or else the one that coded most together.
    Optional<Pair> pair(Optional<AccountId> first, Optional<AccountId> second) {
        var pairs = pairs().keySet();
        return pairs.stream()
                .filter(pair -> first.isPresent()
                        && second.isPresent()
                        && pair.both().equals(Set.copyOf(List.of(first.get(), second.get()))))
                .findFirst()
                .or(() -> pairs.stream().findFirst());
    }

    /// What two coders marked, as they did before anything was decided, in the texts that both coded.
    List<CodedText> of(Pair pair) {
        var common = new LinkedHashMap<String, Text>();
        texts.forEach((label, text) -> {
            if (text.coders().containsAll(pair.both())) {
                common.put(label, text);
            }
        });
        return counted(common, given -> pair.both().contains(given.coder()), _ -> List.of(pair.first(), pair.second()));
    }

    /// Those that stand at the top, with those below.
    List<Code> codes() {
        return coded.codes();
    }

    private List<CodedText> counted(
            Map<String, Text> some, Predicate<Given> counts, Function<Text, List<AccountId>> coders) {
        var all = new ArrayList<CodedText>();
        some.forEach((label, text) -> all.add(new CodedText(
                label,
                text.material().interview().heldOn(),
                coders.apply(text).stream().map(AccountId::toString).toList(),
                text.words().text(),
                text.given().stream()
                        .filter(counts)
                        .map(given ->
                                new Mark(label, given.coder().toString(), given.code(), given.first(), given.beyond()))
                        .toList())));
        return all;
    }

    String name(AccountId coder) {
        return names.getOrDefault(coder, "");
    }

    /// The number of the turn in which a place is.
    int turn(Quotation place) {
        var words = text(place.informant()).words();
        int found = Arrays.binarySearch(words.starts(), place.start());
        return words.turns().get(found >= 0 ? found : -found - 2).number();
    }

    /// Where a place is read at the desk.
    String path(Quotation place) {
        return desk(place.informant()) + "#g-" + turn(place);
    }

    String desk(String label) {
        return "/penelitian/kajian/%s/meja/%s"
                .formatted(study().id(), text(label).material().transcript().id());
    }

    String path() {
        return "/penelitian/kajian/%s/pola".formatted(study().id());
    }
}
