package id.badak.prove.nonsense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// All that can be made wrong, one thing at a time, in a value that fits its schema.
final class Misfits {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode WORD = NODES.stringNode("kentang");

    /// One value of each type, by the type's name in JSON Schema.
    private static final Map<String, JsonNode> TYPES = Map.of(
            "object", NODES.objectNode(),
            "array", NODES.arrayNode(),
            "string", WORD,
            "integer", NODES.numberNode(7),
            "boolean", NODES.booleanNode(true),
            "number", NODES.numberNode(3.5),
            "null", NODES.nullNode());

    private final Description description;
    private final List<Misfit> found = new ArrayList<>();

    private Misfits(Description description) {
        this.description = description;
    }

    static List<Misfit> of(Description description, JsonNode schema, JsonNode value) {
        var all = new Misfits(description);
        all.walk("", schema, value, one -> one);
        return List.copyOf(all.found);
    }

    /// The same of fields of a form or a query, whose values are all texts.
    static List<Misfit> ofFields(Description description, JsonNode schema, Map<String, String> fields) {
        var all = new Misfits(description);
        var value = JsonMapper.shared().<ObjectNode>valueToTree(new LinkedHashMap<>(fields));
        schema.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            var own = description.schemaOf(property.getValue(), NODES.missingNode());
            var into = (UnaryOperator<JsonNode>) one -> value.deepCopy().set(name, one);
            all.texts(name, own, into);
            if (isA("integer", own)) {
                all.numbers(name, own, into);
                all.add(name + " is no number", false, WORD, into);
            }
        });
        all.required("", schema, value, one -> one);
        return List.copyOf(all.found);
    }

    /// @param into puts a value at this place, and gives the whole
    private void walk(String at, JsonNode given, JsonNode value, UnaryOperator<JsonNode> into) {
        var schema = description.schemaOf(given, value);
        types(at, schema, into);
        texts(at, schema, into);
        if (isA("integer", schema)) {
            numbers(at, schema, into);
        }
        if (value instanceof ObjectNode object) {
            required(at, schema, object, into);
            more(at, schema, object, into);
            object.properties().forEach(field -> {
                var name = field.getKey();
                var own = schema.path("properties").path(name);
                walk(
                        at + "/" + name,
                        own.isMissingNode() ? schema.path("additionalProperties") : own,
                        field.getValue(),
                        one -> into.apply(object.deepCopy().set(name, one)));
            });
        }
        if (value instanceof ArrayNode array && !array.isEmpty()) {
            many(at, schema, array, into);
            walk(at + "/0", schema.path("items"), array.get(0), one -> {
                var copy = array.deepCopy();
                copy.set(0, one);
                return into.apply(copy);
            });
        }
    }

    private void types(String at, JsonNode schema, UnaryOperator<JsonNode> into) {
        if (!schema.has("type")) {
            return;
        }
        TYPES.forEach((type, sample) -> {
            if (!isA(type, schema)) {
                // Null is also how a device says nothing, and whether something was needed is seen later.
                add(at + " is of type " + type, !type.equals("null"), sample, into);
            }
        });
    }

    private void texts(String at, JsonNode schema, UnaryOperator<JsonNode> into) {
        switch (schema.path("format").asString("")) {
            case "uuid" -> {
                add(at + " is no UUID", true, WORD, into);
                add(at + " is a UUID in Base64", true, NODES.stringNode("AAAAAAAAAAAAAAAAAAAAAA=="), into);
                add(at + " is a UUID of no length", true, NODES.stringNode("1-1-7000-8-1"), into);
            }
            case "date" -> {
                add(at + " is no day", true, WORD, into);
                add(at + " is no day of the calendar", true, NODES.stringNode("2026-02-30"), into);
                add(at + " is a moment", true, NODES.stringNode("2026-01-05T10:00:00Z"), into);
            }
            default -> {}
        }
        if (schema.has("enum") || schema.has("const")) {
            add(at + " is another word", true, WORD, into);
        }
        if (schema.has("pattern")) {
            add(at + " is of another pattern", false, NODES.stringNode("?"), into);
        }
        if (schema.has("maxLength")) {
            var most = schema.path("maxLength").asInt();
            add(at + " is too long", false, NODES.stringNode("x".repeat(most + 1)), into);
        }
        if (schema.path("minLength").asInt(0) > 1) {
            var fewest = schema.path("minLength").asInt();
            add(at + " is too short", false, NODES.stringNode("x".repeat(fewest - 1)), into);
        }
    }

    private void numbers(String at, JsonNode schema, UnaryOperator<JsonNode> into) {
        if (schema.has("minimum")) {
            add(
                    at + " is too small",
                    false,
                    NODES.numberNode(schema.path("minimum").asLong() - 1),
                    into);
        }
        if (schema.has("maximum")) {
            add(
                    at + " is too large",
                    false,
                    NODES.numberNode(schema.path("maximum").asLong() + 1),
                    into);
        }
        if (schema.path("format").asString().equals("int32")) {
            add(at + " is beyond its bits", true, NODES.numberNode(1L << 31), into);
        }
    }

    private void required(String at, JsonNode schema, ObjectNode value, UnaryOperator<JsonNode> into) {
        for (var name : schema.path("required")) {
            var copy = value.deepCopy();
            copy.remove(name.asString());
            add(at + "/" + name.asString() + " is left out", false, copy, into);
        }
    }

    private void more(String at, JsonNode schema, ObjectNode value, UnaryOperator<JsonNode> into) {
        var others = schema.path("additionalProperties");
        if (others.isBoolean() && !others.asBoolean()) {
            add(at + " has more", true, value.deepCopy().set("kentang", WORD), into);
        }
        if (schema.path("minProperties").asInt(0) > 0) {
            add(at + " has nothing", false, NODES.objectNode(), into);
        }
    }

    private void many(String at, JsonNode schema, ArrayNode value, UnaryOperator<JsonNode> into) {
        if (schema.has("maxItems")) {
            var copy = value.deepCopy();
            while (copy.size() <= schema.path("maxItems").asInt()) {
                copy.add(value.get(0));
            }
            add(at + " has too many", false, copy, into);
        }
    }

    private static boolean isA(String type, JsonNode schema) {
        var types = schema.path("type");
        return types.isArray()
                ? StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(one -> one.asString().equals(type))
                : types.asString("").equals(type);
    }

    private void add(String law, boolean seenWhenRead, JsonNode value, UnaryOperator<JsonNode> into) {
        found.add(new Misfit(law, seenWhenRead, into.apply(value)));
    }
}
