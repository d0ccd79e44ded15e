package id.badak.coaching.copy;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every table, and whether an owner's copy has its rows.
///
/// Source: `programme/data-holdings.yaml`.
@Component
class Holdings {
    private static final ProgrammeFile FILE = new ProgrammeFile("data-holdings.yaml");

    /// The names go into SQL as they stand.
    private static final Pattern NAME = Pattern.compile("[a-z_]+(\\.[a-z_]+)?");

    private final List<Holding> all = new ArrayList<>();

    Holdings() {
        var root = YamlNode.read(FILE.name(), FILE.reader());
        root.onlyHas("source", "dated", "reasons", "tables");
        root.text("source");
        root.get("dated").date();
        var reasons = new HashMap<String, Wording>();
        for (var node : root.list("reasons")) {
            node.onlyHas("code", "id", "en");
            reasons.put(node.text("code"), new Wording(node.text("id"), node.text("en")));
        }
        root.list("tables").forEach(node -> all.add(holding(node, reasons)));
    }

    /// Whose rows a table's are found by.
    enum Whose {
        ENTERPRISE,
        ACCOUNT
    }

    /// One table.
    ///
    /// @param column by which the rows are found; empty when they are kept back
    /// @param why    they are kept back; null when they are not
    record Holding(
            String table,
            Whose whose,
            String column,
            @Nullable Wording why) {
        boolean isCopied() {
            return why == null;
        }
    }

    List<Holding> list() {
        return List.copyOf(all);
    }

    private static Holding holding(YamlNode node, Map<String, Wording> reasons) {
        node.onlyHas("table", "enterprise", "account", "kept-back");
        var table = name(node.get("table"));
        var keptBack = node.find("kept-back");
        if (keptBack.isPresent()) {
            var why = reasons.get(keptBack.get().text());
            if (why == null) {
                throw keptBack.get().fault("must be one of the reasons above");
            }
            return new Holding(table, Whose.ENTERPRISE, "", why);
        }
        return node.find("enterprise")
                .map(column -> new Holding(table, Whose.ENTERPRISE, name(column), null))
                .orElseGet(() -> new Holding(table, Whose.ACCOUNT, name(node.get("account")), null));
    }

    private static String name(YamlNode node) {
        if (!NAME.matcher(node.text()).matches()) {
            throw node.fault("must be the name of a table or column");
        }
        return node.text();
    }
}
