package id.badak.study.checklist;

import id.badak.kernel.Language;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of what a report should say, item by item.
///
/// @param name   as its authors call it, such as `TREND`
/// @param source where it was published
public record Checklist(String name, String source, List<Item> items) {
    /// The lists for a study of numbers: of what was done to somebody, and of what was observed.
    public static final List<String> OF_NUMBERS = List.of("trend", "strobe");

    public Checklist {
        items = List.copyOf(items);
    }

    /// @param evidence what of a report shows it, by code; absent where only a person can say it
    record Item(String number, Wording words, Optional<String> evidence, boolean isPartial, Wording gap) {}

    public enum State {
        SHOWN,
        /// The report shows one half; a person has to add the other.
        PARTLY,
        GAP
    }

    /// One item in one language.
    ///
    /// @param shows what the report shows of it; empty for a gap
    /// @param adds  what a person has to add; empty where nothing is missing
    public record Row(String number, String words, State state, String shows, String adds) {}

    /// Reads `programme/checklists/NAME.yaml`.
    public static Checklist load(String name) {
        var file = new ProgrammeFile("checklists/" + name + ".yaml");
        return read(YamlNode.read(file.name(), file.reader()));
    }

    private static Checklist read(YamlNode root) {
        root.onlyHas("id", "name", "dated", "source", "items");
        return new Checklist(
                root.text("name"),
                root.text("source"),
                root.list("items").stream().map(Checklist::item).toList());
    }

    private static Item item(YamlNode node) {
        node.onlyHas("number", "words", "evidence", "partly", "gap");
        return new Item(
                node.text("number"),
                Wording.read(node.get("words")),
                node.find("evidence").map(YamlNode::text),
                node.find("partly").map(YamlNode::flag).orElse(false),
                Wording.read(node.get("gap")));
    }

    /// Puts beside each item what a report shows of it.
    ///
    /// @param shown sentences by the code of what they show; all that the report knows of itself
    /// @throws IllegalArgumentException for an item whose evidence no report knows
    public List<Row> fill(Map<String, Optional<String>> shown, Language language) {
        return items.stream()
                .map(item -> row(item, sentence(item, shown), language))
                .toList();
    }

    private static Optional<String> sentence(Item item, Map<String, Optional<String>> shown) {
        return item.evidence().flatMap(code -> {
            var sentence = shown.get(code);
            if (sentence == null) {
                throw new IllegalArgumentException("no report shows " + code);
            }
            return sentence;
        });
    }

    private static Row row(Item item, Optional<String> sentence, Language language) {
        var state = sentence.isEmpty() ? State.GAP : item.isPartial() ? State.PARTLY : State.SHOWN;
        return new Row(
                item.number(),
                item.words().in(language),
                state,
                sentence.orElse(""),
                state == State.SHOWN ? "" : item.gap().in(language));
    }
}
