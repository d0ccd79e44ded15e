package id.badak.study.indicator;

import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// What the compliance figure means, as `programme/indicators/compliance.yaml` says it.
public record Definition(
        String id,
        int version,
        LocalDate dated,
        Wording definition,
        Wording population,
        Wording numerator,
        Wording denominator,
        Wording unit,
        Wording source) {
    private static final String FILE = "programme/indicators/compliance.yaml";

    public static Definition load() {
        try (var stream = Definition.class.getResourceAsStream("/" + FILE)) {
            if (stream == null) {
                throw new YamlFault(FILE, 1, "(file)", "the file is missing");
            }
            return read(YamlNode.read(FILE, new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Definition read(YamlNode root) {
        root.onlyHas(
                "id", "version", "dated", "definition", "population", "numerator", "denominator", "unit", "source");
        return new Definition(
                root.text("id"),
                root.get("version").integer(),
                root.get("dated").date(),
                wording(root.get("definition")),
                wording(root.get("population")),
                wording(root.get("numerator")),
                wording(root.get("denominator")),
                wording(root.get("unit")),
                wording(root.get("source")));
    }

    private static Wording wording(YamlNode node) {
        node.onlyHas("id", "en");
        return new Wording(node.text("id"), node.text("en"));
    }
}
