package id.badak.kernel;

import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A value of a YAML file that knows its line and its path, so that every fault can say both.
///
/// Editions, options and published figures are read through this: the reader names what it expects,
/// and anything else is a [YamlFault]. Aliases are refused, so no small file grows large.
public final class YamlNode {
    /// Source: ours. Far above any file of `programme/`: a stranger's file must not fill memory or
    /// stack.
    private static final int LARGEST_CHARACTERS = 4_000_000;
    private static final int DEEPEST = 30;

    private final String file;
    private final String path;
    private final Node node;

    private YamlNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /// Reads one document.
    ///
    /// @throws YamlFault when it is empty, no YAML, or no mapping at the top
    public static YamlNode read(String file, Reader text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            var node = new Yaml(new SafeConstructor(options)).compose(text);
            if (node == null) {
                throw new YamlFault(file, 1, "(file)", "the file is empty");
            }
            var root = new YamlNode(file, "", node);
            root.fields();
            return root;
        } catch (MarkedYAMLException fault) {
            var mark = fault.getProblemMark();
            throw new YamlFault(
                    file, mark == null ? 1 : mark.getLine() + 1, "(file)", "not YAML: " + fault.getProblem());
        } catch (YAMLException fault) {
            throw new YamlFault(file, 1, "(file)", "not YAML: " + fault.getMessage());
        }
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public String path() {
        return path;
    }

    public YamlFault fault(String remedy) {
        return new YamlFault(file, line(), path.isEmpty() ? "(file)" : path, remedy);
    }

    /// Refuses fields that no reader knows: a misspelt name must not be silently dropped.
    public void onlyHas(String... names) {
        var known = Set.of(names);
        for (var entry : fields().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue().fault("unknown field; known here: " + String.join(", ", names));
            }
        }
    }

    public Optional<YamlNode> find(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    public YamlNode get(String name) {
        return find(name).orElseThrow(() -> child(name, node).fault("is missing"));
    }

    /// The fields of a mapping, in the order of the file.
    public Map<String, YamlNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("must be a mapping of names to values");
        }
        var fields = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw child("?", tuple.getKeyNode()).fault("a name must be plain text");
            }
            var field = child(key.getValue(), tuple.getValueNode());
            if (fields.put(key.getValue(), field) != null) {
                throw child(key.getValue(), key).fault("is written twice");
            }
        }
        return fields;
    }

    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("must be a list");
        }
        var items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new YamlNode(file, path + "[" + i + "]", items.get(i)))
                .toList();
    }

    public List<YamlNode> list(String name) {
        return find(name).map(YamlNode::list).orElse(List.of());
    }

    /// For fields that allow a single value as well as a mapping or a list.
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("must be a text");
        }
        if (scalar.getValue().isBlank()) {
            throw fault("must not be empty");
        }
        return scalar.getValue().strip();
    }

    public String text(String name) {
        return get(name).text();
    }

    public int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException notWhole) {
            throw fault("must be a whole number, not \"" + text() + "\"");
        }
    }

    public BigDecimal decimal() {
        var text = text();
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            throw fault("must be a number with a decimal point, such as 52.43, not \"" + text + "\"");
        }
        return new BigDecimal(text);
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException notDate) {
            throw fault("must be a date such as 2012-04-05, not \"" + text() + "\"");
        }
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw fault("must be true or false");
        };
    }

    public <E extends Enum<E>> E oneOf(Class<E> type) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(text())) {
                return value;
            }
        }
        throw fault("must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private YamlNode child(String name, Node at) {
        return new YamlNode(file, path.isEmpty() ? name : path + "." + name, at);
    }
}
