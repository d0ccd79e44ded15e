package id.badak.registry.holding;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every table, and what may be done with its rows.
///
/// Source: `programme/data-holdings.yaml`.
@Component
public class Holdings {
    private static final ProgrammeFile FILE = new ProgrammeFile("data-holdings.yaml");

    /// The names go into SQL as they stand.
    private static final Pattern NAME = Pattern.compile("[a-z_0-9]+(\\.[a-z_]+)?");

    private final Map<String, Activity> activities = new LinkedHashMap<>();
    private final List<Holding> all = new ArrayList<>();

    Holdings() {
        var root = YamlNode.read(FILE.name(), FILE.reader());
        root.onlyHas("source", "dated", "reasons", "activities", "tables");
        root.text("source");
        root.get("dated").date();
        var reasons = new HashMap<String, Wording>();
        for (var node : root.list("reasons")) {
            node.onlyHas("code", "id", "en");
            reasons.put(node.text("code"), new Wording(node.text("id"), node.text("en")));
        }
        root.list("activities").forEach(node -> activities.put(node.text("code"), activity(node)));
        root.list("tables").forEach(node -> all.add(holding(node, reasons)));
    }

    /// Whose rows a table's are found by.
    public enum Whose {
        ENTERPRISE,
        ACCOUNT
    }

    /// What erasing does to the rows about a business.
    public enum Erasure {
        /// They go.
        ROWS,
        /// A person's words in them are blanked.
        WORDS,
        /// They stay: ids only.
        IDS,
        /// They stay as they are, on a ground of their own.
        KEPT,
        /// Nothing of an owner is in them.
        NONE
    }

    /// How rows are protected; `docs/operate/protection.md` says what each asks. The most guarded first.
    public enum Level {
        /// Lets somebody in.
        SECRET,
        /// What an owner trusted to mentors.
        CONFIDENTIAL,
        /// What inspectors found.
        OFFICIAL,
        /// Who and where somebody is.
        PERSONAL,
        /// What people told researchers, and what was marked in it.
        SPOKEN,
        /// What became of a facility that has a made-up name.
        PSEUDONYM,
        /// Ids only: that something was done, by whom, when.
        TRACE,
        /// About nobody.
        OPEN
    }

    /// What is kept for one purpose.
    ///
    /// @param acts  the first part of the acts by which people read and write it
    /// @param retention the rule of `retention.yaml`
    /// @param goes  what an owner is told goes; null when nothing does
    /// @param stays what an owner is told stays, and why; null when nothing does
    public record Activity(
            String code,
            String name,
            String purpose,
            String whose,
            String categories,
            String ground,
            List<String> acts,
            String retention,
            @Nullable Wording goes,
            @Nullable Wording stays) {}

    /// One table.
    ///
    /// @param column   by which the rows are found; empty when nothing finds them by a business or a person
    /// @param why      they are kept back from the copy; null when they are not
    /// @param words    the columns that hold a person's words, to be blanked
    /// @param codes    the text columns that hold the programme's words
    /// @param officers the text columns that hold an officer's reason
    public record Holding(
            String table,
            Level level,
            Whose whose,
            String column,
            @Nullable Wording why,
            Activity activity,
            Erasure erasure,
            List<String> words,
            List<String> codes,
            List<String> officers) {
        public boolean isCopied() {
            return why == null;
        }
    }

    public List<Holding> list() {
        return List.copyOf(all);
    }

    /// In the order of the file, which is the order of the record of processing.
    public List<Activity> activities() {
        return List.copyOf(activities.values());
    }

    private static Activity activity(YamlNode node) {
        node.onlyHas("code", "name", "purpose", "whose", "categories", "ground", "acts", "retention", "goes", "stays");
        return new Activity(
                node.text("code"),
                node.text("name"),
                node.text("purpose"),
                node.text("whose"),
                node.text("categories"),
                node.text("ground"),
                node.list("acts").stream().map(YamlNode::text).toList(),
                node.text("retention"),
                node.find("goes").map(Wording::read).orElse(null),
                node.find("stays").map(Wording::read).orElse(null));
    }

    private Holding holding(YamlNode node, Map<String, Wording> reasons) {
        node.onlyHas(
                "table",
                "level",
                "enterprise",
                "account",
                "kept-back",
                "activity",
                "erasure",
                "words",
                "codes",
                "officers");
        var activity = named(node.get("activity"), activities);
        var enterprise = node.find("enterprise");
        return new Holding(
                name(node.get("table")),
                node.get("level").oneOf(Level.class),
                enterprise.isEmpty() && node.find("account").isPresent() ? Whose.ACCOUNT : Whose.ENTERPRISE,
                enterprise.or(() -> node.find("account")).map(Holdings::name).orElse(""),
                node.find("kept-back").map(code -> named(code, reasons)).orElse(null),
                activity,
                node.get("erasure").oneOf(Erasure.class),
                names(node.list("words")),
                names(node.list("codes")),
                names(node.list("officers")));
    }

    private static <T> T named(YamlNode code, Map<String, T> known) {
        if (!known.containsKey(code.text())) {
            throw code.fault("must be one of those above");
        }
        return Objects.requireNonNull(known.get(code.text()));
    }

    private static List<String> names(List<YamlNode> nodes) {
        return nodes.stream().map(Holdings::name).toList();
    }

    private static String name(YamlNode node) {
        if (!NAME.matcher(node.text()).matches()) {
            throw node.fault("must be the name of a table or column");
        }
        return node.text();
    }
}
