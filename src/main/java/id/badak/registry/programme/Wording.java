package id.badak.registry.programme;

import id.badak.kernel.Language;
import id.badak.kernel.YamlNode;

/// The same thing said in Indonesian and in English; neither is ever missing.
public record Wording(String id, String en) {
    /// Reads `id` and `en` of a node.
    ///
    /// @throws id.badak.kernel.YamlFault when one is missing
    public static Wording read(YamlNode node) {
        node.onlyHas("id", "en");
        return new Wording(node.text("id"), node.text("en"));
    }

    public String in(Language language) {
        return switch (language) {
            case ID -> id;
            case EN -> en;
        };
    }
}
