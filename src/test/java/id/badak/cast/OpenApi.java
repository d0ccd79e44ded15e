package id.badak.cast;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `docs/openapi.yaml` beside a library that knows JSON Schema; the proof S5 reads the file without one.
public final class OpenApi {
    private static final Path FILE = Path.of("docs", "openapi.yaml");
    private static final String OURS = "https://badak.example/openapi.json";
    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/";
    private static final List<String> OFFICIAL_PARTS =
            List.of("schema-base/2022-10-07", "schema/2022-10-07", "dialect/base", "meta/base");

    private final JsonNode whole;
    private final SchemaRegistry registry;

    private OpenApi(JsonNode whole) {
        this.whole = whole;
        var schemas = new HashMap<String, String>();
        schemas.put(OURS, JsonMapper.shared().writeValueAsString(whole));
        OFFICIAL_PARTS.forEach(part -> schemas.put(OFFICIAL + part, official(part)));
        this.registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(),
                registry -> registry.schemas(schemas)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    public static OpenApi read() {
        return new OpenApi(new YAMLMapper().readTree(FILE));
    }

    public JsonNode whole() {
        return whole;
    }

    /// Says what the official schema of OpenAPI 3.1 has against a description.
    public List<Error> faultsOf(JsonNode description) {
        return registry.getSchema(SchemaLocation.of(OFFICIAL + OFFICIAL_PARTS.getFirst()))
                .validate(description);
    }

    /// Says what the schema at a place of the description has against a value.
    ///
    /// @param pointer as in `/components/schemas/Answers`
    public List<Error> misfits(String pointer, JsonNode value) {
        return registry.getSchema(SchemaLocation.of(OURS + "#" + pointer)).validate(value);
    }

    /// Follows the references that stand at a place, and gives the place where they end.
    public String resolve(String pointer) {
        var reference = whole.at(pointer).path("$ref").asString("");
        return reference.isEmpty() ? pointer : resolve(reference.substring(1));
    }

    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String official(String part) {
        var name = "/spec.openapis.org/oas/3.1/" + part;
        try (var file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
