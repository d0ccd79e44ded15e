package id.badak.study.exchange;

import id.badak.study.material.Code;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// REFI's GUIDs: eight, four, four, four and twelve digits, in letters of either size, with or
/// without braces. All of these are the same one.
final class Guids {
    private static final Pattern GUID = Pattern.compile("\\{?(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})}?");

    /// The sets by which stages travel, the same in every project of ours.
    private static final Map<Code.Stage, UUID> STAGES = new EnumMap<>(Code.Stage.class);

    static {
        for (var stage : Code.Stage.values()) {
            STAGES.put(stage, made("badak stage " + stage.name()));
        }
    }

    private Guids() {}

    static @Nullable UUID of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var matcher = GUID.matcher(written.strip());
        return matcher.matches() ? UUID.fromString(matcher.group(1)) : null;
    }

    /// The id an element must have.
    static UUID of(Element element) {
        var id = of(element.get("guid"));
        if (id == null) {
            throw new QdaFault(element.line(), "guid", element.name());
        }
        return id;
    }

    /// The same id from the same words, so that what is written twice is the same file.
    static UUID made(String from) {
        return UUID.nameUUIDFromBytes(from.getBytes(StandardCharsets.UTF_8));
    }

    static UUID setOf(Code.Stage stage) {
        return Objects.requireNonNull(STAGES.get(stage));
    }

    static String nameOf(Code.Stage stage) {
        return "stage: " + stage.name().toLowerCase(Locale.ROOT);
    }
}
