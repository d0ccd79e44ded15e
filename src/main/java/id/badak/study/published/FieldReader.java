package id.badak.study.published;

import id.badak.kernel.BilingualText;
import id.badak.kernel.YamlNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class FieldReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 120;

    private FieldReader() {}

    static InputFault fault(YamlNode node, String key, Object... facts) {
        return new InputFault(node.line(), node.path(), key, facts);
    }

    static int integer(YamlNode node, int lowest, int highest) {
        int value = node.integer();
        if (value < lowest || value > highest) {
            throw fault(node, "between", String.valueOf(lowest), String.valueOf(highest));
        }
        return value;
    }

    static BigDecimal decimal(YamlNode node, int lowest, int highest, int decimals) {
        var value = node.decimal();
        if (value.compareTo(BigDecimal.valueOf(lowest)) < 0 || value.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw fault(node, "between", String.valueOf(lowest), String.valueOf(highest));
        }
        if (value.stripTrailingZeros().scale() > decimals) {
            throw fault(node, "decimals", node.text(), String.valueOf(decimals));
        }
        return value.setScale(decimals);
    }

    static List<YamlNode> list(YamlNode node, int fewest, int most) {
        var items = node.list();
        if (items.size() < fewest || items.size() > most) {
            throw fault(node, "length", String.valueOf(fewest), String.valueOf(most));
        }
        return items;
    }

    static String id(YamlNode node) {
        var id = node.text();
        if (!ID.matcher(id).matches()) {
            throw fault(node, "id");
        }
        return id;
    }

    static String newId(YamlNode node, Set<String> taken) {
        var id = id(node);
        if (!taken.add(id)) {
            throw fault(node, "duplicate-id", id);
        }
        return id;
    }

    /// A text, or a mapping of `id` and `en`. A plain text is taken as English, the language of the
    /// format; the Indonesian page then shows it marked as English.
    static BilingualText words(YamlNode node) {
        return words(node, LONGEST_TEXT);
    }

    /// The name of a series, short enough for a column of a table.
    static BilingualText name(YamlNode node) {
        return words(node, LONGEST_NAME);
    }

    private static BilingualText words(YamlNode node, int longest) {
        if (node.isText()) {
            return new BilingualText(null, line(node, longest));
        }
        node.onlyHas("id", "en");
        if (node.fields().isEmpty()) {
            throw fault(node, "no-language");
        }
        return new BilingualText(optional(node, "id", longest), optional(node, "en", longest));
    }

    private static @Nullable String optional(YamlNode node, String language, int longest) {
        return node.find(language).map(text -> line(text, longest)).orElse(null);
    }

    /// One line of text that HTML, SVG and PDF can all carry.
    private static String line(YamlNode node, int longest) {
        var text = node.text().replaceAll("\\s+", " ");
        if (text.codePointCount(0, text.length()) > longest) {
            throw fault(node, "long-text", String.valueOf(longest));
        }
        if (!text.codePoints().allMatch(FieldReader::isPrintable)) {
            throw fault(node, "not-printable");
        }
        return text;
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
