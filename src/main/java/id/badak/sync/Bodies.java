package id.badak.sync;

import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Reads and writes the bodies of operations: every field known, none missing where it matters, each of the type that
/// `docs/openapi.yaml` names. A number for a text or a text for a number would be a guess at what a device meant.
public final class Bodies {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfigDefaults(Bodies::forbidGuessing)
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, new Written<>(LocalDate.class, Bodies::day))
                    .addDeserializer(UUID.class, new Written<>(UUID.class, Ids::find)))
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

    private static void forbidGuessing(MutableCoercionConfig coercions) {
        for (var shape : List.of(
                CoercionInputShape.Boolean,
                CoercionInputShape.Integer,
                CoercionInputShape.Float,
                CoercionInputShape.String,
                CoercionInputShape.EmptyString)) {
            coercions.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /// Takes a text that is written as we write such a thing, and no other. Jackson's own take 24 letters of Base64 for
    /// an id, and a number of days, a list of numbers or a moment for a day.
    private static final class Written<T> extends StdScalarDeserializer<T> {
        private final Function<String, Optional<T>> reader;

        Written(Class<T> type, Function<String, Optional<T>> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked") // Jackson answers with what it was asked for, or throws.
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            var text = parser.getString();
            return reader.apply(text)
                    .orElseGet(() -> (T) context.handleWeirdStringValue(handledType(), text, "not as it is written"));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String pathOf(JacksonException misfit) {
        var path = misfit.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
