package id.badak.study.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema 2020-12 as our schema uses; anything else in it is an error here.
public record Schema(JsonNode root) {
    private static final List<String> KNOWN = List.of(
            "$schema",
            "title",
            "description",
            "$defs",
            "$ref",
            "type",
            "const",
            "enum",
            "pattern",
            "required",
            "additionalProperties",
            "properties",
            "items",
            "minItems",
            "maxItems",
            "minimum",
            "maximum");

    public List<String> violations(JsonNode value) {
        var violations = new ArrayList<String>();
        check("", root, value, violations);
        return violations;
    }

    private void check(String path, JsonNode rule, JsonNode value, List<String> violations) {
        for (var name : rule.propertyNames()) {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("the check does not know " + name);
            }
        }
        if (rule.has("$ref")) {
            check(path, root.at(rule.get("$ref").stringValue().substring(1)), value, violations);
            return;
        }
        checkValue(path, rule, value, violations);
        if (value.isObject()) {
            checkObject(path, rule, value, violations);
        }
        if (value.isArray()) {
            checkArray(path, rule, value, violations);
        }
    }

    private static void checkValue(String path, JsonNode rule, JsonNode value, List<String> violations) {
        if (rule.has("type") && !isOfType(rule.get("type"), value)) {
            violations.add(path + " is no " + rule.get("type"));
        }
        if (rule.has("const") && !rule.get("const").equals(value)) {
            violations.add(path + " is not " + rule.get("const"));
        }
        if (rule.has("enum") && rule.get("enum").valueStream().noneMatch(value::equals)) {
            violations.add(path + " is none of " + rule.get("enum"));
        }
        if (rule.has("pattern") && !Pattern.matches(rule.get("pattern").stringValue(), value.stringValue())) {
            violations.add(path + " does not match");
        }
        if ((rule.has("minimum") && value.asDouble() < rule.get("minimum").asDouble())
                || (rule.has("maximum")
                        && value.asDouble() > rule.get("maximum").asDouble())) {
            violations.add(path + " is out of bounds");
        }
    }

    private void checkObject(String path, JsonNode rule, JsonNode value, List<String> violations) {
        if (rule.has("required")) {
            for (var name : rule.get("required")) {
                if (!value.has(name.stringValue())) {
                    violations.add(path + " has no " + name);
                }
            }
        }
        for (var field : value.properties()) {
            var next = path + "/" + field.getKey();
            var known = rule.path("properties").path(field.getKey());
            var others = rule.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(next, known, field.getValue(), violations);
            } else if (others.isObject()) {
                check(next, others, field.getValue(), violations);
            } else {
                violations.add(next + " is not in the schema");
            }
        }
    }

    private void checkArray(String path, JsonNode rule, JsonNode value, List<String> violations) {
        if (value.size() < rule.path("minItems").asInt(0)
                || value.size() > rule.path("maxItems").asInt(Integer.MAX_VALUE)) {
            violations.add(path + " has " + value.size() + " items");
        }
        int i = 0;
        for (var item : value) {
            check(path + "/" + i++, rule.get("items"), item, violations);
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(one, value));
        }
        return switch (type.stringValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("the check does not know the type " + type);
        };
    }
}
