package id.badak.study.material;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that is known of cases or texts, as the role of an informant.
public record Variable(UUID id, String name, Type type, String description) {

    /// What its values look like in XML Schema, by which REFI writes them.
    public enum Type {
        TEXT("Text", "(?s).*"),
        BOOLEAN("Boolean", "true|false|1|0"),
        INTEGER("Integer", "[+-]?\\d+"),
        FLOAT("Float", "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)"),
        DATE("Date", "-?\\d{4,}-\\d\\d-\\d\\d(Z|[+-]\\d\\d:\\d\\d)?"),
        DATE_TIME("DateTime", "-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");

        private final String word;
        private final Pattern pattern;

        Type(String word, String pattern) {
            this.word = word;
            this.pattern = Pattern.compile(pattern);
        }

        /// REFI's word for it.
        public String word() {
            return word;
        }

        public boolean canBe(String written) {
            return pattern.matcher(written).matches();
        }
    }

    /// What a variable is for one case or text.
    ///
    /// @param given absent where it was asked for and is not known
    public record Value(UUID variable, @Nullable Given given) {}

    /// Kept as written: `1.50` is not `1.5` to who typed it.
    public record Given(Type type, String written) {
        public Given {
            if (!type.canBe(written)) {
                throw new IllegalArgumentException("no value of " + type.word());
            }
        }
    }
}
