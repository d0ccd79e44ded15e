package id.badak.prove.nonsense;

import id.badak.prove.route.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `docs/openapi.yaml` says may be sent.
final class Description {
    private final JsonNode whole;

    private Description(JsonNode whole) {
        this.whole = whole;
    }

    static Description read() {
        try (var file = Objects.requireNonNull(Description.class.getResourceAsStream("/openapi.yaml"))) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return new Description(JsonMapper.shared().valueToTree(yaml.load(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean isOf(Route route) {
        return !at(route).isMissingNode();
    }

    /// The schema of the JSON that the address takes; a missing node where it takes none.
    JsonNode json(Route route) {
        return body(route, "application/json");
    }

    /// How many bytes the address takes as they are; 0 where it takes none.
    int mostBytes(Route route) {
        return body(route, "application/octet-stream").path("maxLength").asInt(0);
    }

    /// The schema of an object whose properties are the parameters after the path: in the query, or in a form.
    JsonNode fields(Route route) {
        var form = body(route, "multipart/form-data");
        var schema = form.isMissingNode() ? body(route, "application/x-www-form-urlencoded") : form;
        var fields = schema instanceof ObjectNode object
                ? object.deepCopy()
                : JsonMapper.shared().createObjectNode();
        var properties = fields.withObject("properties");
        var required = fields.withArray("required");
        for (var named : at(route).path("parameters")) {
            var parameter = resolve(named);
            if (parameter.path("in").asString().equals("query")) {
                var name = parameter.path("name").asString();
                properties.set(name, parameter.path("schema"));
                if (parameter.path("required").asBoolean(false)) {
                    required.add(name);
                }
            }
        }
        return fields;
    }

    /// Follows references, and of several schemas takes the one whose kind the value says it is.
    JsonNode schemaOf(JsonNode schema, JsonNode value) {
        var found = resolve(schema);
        return StreamSupport.stream(found.path("oneOf").spliterator(), false)
                .map(this::resolve)
                .filter(one -> one.at("/properties/kind/const").equals(value.path("kind")))
                .findFirst()
                .orElse(found);
    }

    private JsonNode body(Route route, String type) {
        return resolve(at(route).path("requestBody").path("content").path(type).path("schema"));
    }

    private JsonNode at(Route route) {
        return whole.path("paths").path(route.pattern()).path(route.method().toLowerCase(Locale.ROOT));
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolve(whole.at(reference.substring(1)));
    }
}
