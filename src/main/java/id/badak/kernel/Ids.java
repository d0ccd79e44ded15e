package id.badak.kernel;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives new ids: UUID version 7, which sort by the time they were made (RFC 9562 section 5.7).
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /// Whether a text is an id as we write one; `UUID.fromString` forgives more, as in `1-1-1-1-1`.
    public static boolean isWritten(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /// Reads an id that is written in full, in letters of either size; empty for anything else.
    public static Optional<UUID> find(String text) {
        return isWritten(text.toLowerCase(Locale.ROOT)) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
