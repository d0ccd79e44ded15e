package id.badak.study.folder;

import id.badak.kernel.BilingualText;
import id.badak.kernel.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Values that several files of a study folder hold.
final class Fields {
    private Fields() {}

    /// One text, or one for each language.
    static BilingualText words(YamlNode node) {
        if (node.isText()) {
            return new BilingualText(node.text(), null);
        }
        node.onlyHas("id", "en");
        var indonesian = node.find("id").map(YamlNode::text).orElse(null);
        var english = node.find("en").map(YamlNode::text).orElse(null);
        if (indonesian == null && english == null) {
            throw node.fault("is missing");
        }
        return new BilingualText(indonesian, english);
    }

    static BilingualText words(YamlNode node, String name) {
        return words(node.get(name));
    }

    static LocalDate date(YamlNode node, String name) {
        return node.get(name).date();
    }

    static boolean flag(YamlNode node, String name) {
        return node.find(name).map(YamlNode::flag).orElse(false);
    }

    static List<String> texts(YamlNode node, String name) {
        return node.list(name).stream().map(YamlNode::text).toList();
    }

    static Set<String> set(YamlNode node, String name) {
        return texts(node, name).stream().collect(Collectors.toSet());
    }
}
