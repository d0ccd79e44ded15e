package id.badak.study.print;

import id.badak.kernel.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// What a report says for other programs.
///
/// Twelve significant digits are written: more than anybody checks, and few enough that processors
/// which differ in the last bit write the same file.
public final class Json {
    private static final MathContext DIGITS = new MathContext(12);

    private Json() {}

    public static byte[] bytes(Map<String, @Nullable Object> root) {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        var json = JsonMapper.builder().build().writer().with(printer).writeValueAsString(root);
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static Map<String, @Nullable Object> inBoth(Function<Language, Object> text) {
        return fields("id", text.apply(Language.ID), "en", text.apply(Language.EN));
    }

    public static BigDecimal round(double value) {
        var rounded = BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /// A JSON object with its fields in this order; a null stays, as null.
    public static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return fields;
    }
}
