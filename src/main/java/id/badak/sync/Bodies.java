package id.badak.sync;

import id.badak.kernel.Problem;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the bodies of operations: every field known, none missing where it matters.
public final class Bodies {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private Bodies() {}

    /// Reads a body as the record that its kind is made of.
    ///
    /// @throws id.badak.kernel.Refusal naming the field that does not fit
    public static <T> T read(JsonNode body, Class<T> type) {
        if (!body.isObject()) {
            throw Problem.refuse(new SyncProblem.MalformedBody("body"));
        }
        try {
            return MAPPER.treeToValue(body, type);
        } catch (JacksonException misfit) {
            throw Problem.refuse(new SyncProblem.MalformedBody(pathOf(misfit)));
        } catch (IllegalArgumentException misfit) {
            throw Problem.refuse(new SyncProblem.MalformedBody("body"));
        }
    }

    public static JsonNode write(Object body) {
        return MAPPER.valueToTree(body);
    }

    private static String pathOf(JacksonException misfit) {
        var path = misfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
