package id.badak.study.published;

import id.badak.kernel.BilingualText;
import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a file of published figures, and refuses it at the first thing that cannot be right.
///
/// Nothing is repaired or guessed. A figure that contradicts its own k and n is refused here; one
/// that contradicts another figure is a finding, and belongs in the report.
public final class FiguresReader {
    /// Source: ours. These bound the work that one file can ask for.
    public static final int LARGEST_BYTES = 1_000_000;
    private static final int MOST_SERIES = 20;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_NOTES = 50;

    private FiguresReader() {}

    /// Reads the bytes of a file; its name is for the faults.
    ///
    /// @throws InputFault for anything that is not a complete, consistent file of figures
    public static PublishedFigures read(String file, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new InputFault(1, "(file)", "too-large", String.valueOf(LARGEST_BYTES / 1000));
        }
        try {
            return figures(YamlNode.read(file, new StringReader(decode(bytes))));
        } catch (YamlFault fault) {
            throw KernelRemedy.translate(fault);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InputFault(1, "(file)", "not-utf8");
        }
    }

    private static PublishedFigures figures(YamlNode root) {
        root.onlyHas("source", "decimals", "series", "claims", "notes");
        int decimals = FieldReader.integer(root.get("decimals"), 0, MOST_DECIMALS);
        var series = series(root.get("series"), decimals);
        return new PublishedFigures(
                FieldReader.words(root.get("source")),
                decimals,
                series,
                new ClaimsReader(series, decimals).read(root.list("claims")),
                notes(root.find("notes").orElse(null)));
    }

    private static List<BilingualText> notes(@Nullable YamlNode notes) {
        if (notes == null) {
            return List.of();
        }
        return FieldReader.list(notes, 0, MOST_NOTES).stream()
                .map(FieldReader::words)
                .toList();
    }

    private static List<PublishedSeries> series(YamlNode node, int decimals) {
        var all = new ArrayList<PublishedSeries>();
        Set<String> ids = new HashSet<>();
        for (var one : FieldReader.list(node, 1, MOST_SERIES)) {
            one.onlyHas("id", "name", "points");
            var id = FieldReader.newId(one.get("id"), ids);
            var points = new PointsReader(decimals).read(one.get("points"));
            all.add(new PublishedSeries(id, FieldReader.name(one.get("name")), points));
        }
        return List.copyOf(all);
    }
}
