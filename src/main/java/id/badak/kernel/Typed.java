package id.badak.kernel;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person typed, or a device sent as typed.
///
/// A space is what Unicode and the database's `\S` call one, the no-break space (U+00A0) and the
/// ideographic space (U+3000) among them. `String.strip` leaves the former, and a text that only
/// looks empty would pass us and be an accident at the database.
public final class Typed {
    private static final char NEXT_LINE = '\u0085';
    private static final char NUL = '\0';

    private Typed() {}

    /// Takes the space off both ends; null becomes empty.
    public static String strip(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (from < to && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// Whether the database can keep it: no longer than its column, and without NUL, which PostgreSQL takes in no text.
    public static boolean fits(String text, int longest) {
        return text.length() <= longest && text.indexOf(NUL) < 0;
    }

    /// Reads a constant's name as it is; empty for anything else.
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || letter == NEXT_LINE;
    }
}
