package id.badak.study.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Files of figures: valid by default, and a test names only what it is about.
public final class FiguresSpecimens {
    static final String NAME = "figures.yaml";

    private FiguresSpecimens() {}

    public static PublishedFigures paper() {
        return FiguresReader.read(NAME, paperFile());
    }

    /// The file itself, as a caller of the program would give it.
    public static byte[] paperFile() {
        try (var stream = FiguresSpecimens.class.getResourceAsStream("/evaluation/published.yaml")) {
            return Objects.requireNonNull(stream, "no published.yaml").readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static PublishedFigures read(String text) {
        return FiguresReader.read(NAME, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Two series of two points and three claims, without names of k and n unless given.
    public static String file(int decimals, String before, String after, String otherBefore, String otherAfter) {
        return """
                source: "Contoh"
                decimals: %d
                series:
                  - id: first
                    name: {id: "Deret pertama", en: "First series"}
                    points:
                      - {period: 2022, %s}
                      - {period: 2024, %s}
                  - id: second
                    name: {id: "Deret kedua", en: "Second series"}
                    points:
                      - {period: 2022, %s}
                      - {period: 2024, %s}
                claims:
                  - {id: c1, text: {en: "It rose"}, series: first, from: 2022, to: 2024, printed_change: 0}
                  - {id: c2, text: {en: "This too"}, series: second, from: 2022, to: 2024}
                  - {id: c3, text: {en: "It rose more"}, compare: [c1, c2]}
                """.formatted(decimals, before, after, otherBefore, otherAfter);
    }
}
