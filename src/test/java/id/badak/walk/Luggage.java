package id.badak.walk;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Files that walkers carry: the demo's own drawings, and a spreadsheet.
final class Luggage {
    private Luggage() {}

    /// A drawing of the demo, such as `before-cooking`.
    static FilePayload picture(String name) {
        try (var file = Luggage.class.getResourceAsStream("/demo/pictures/" + name + ".jpg")) {
            return new FilePayload(
                    name + ".jpg", "image/jpeg", Objects.requireNonNull(file).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static FilePayload csv(String... lines) {
        return new FilePayload(
                "sarana.csv", "text/csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
