package id.badak.official.inspection;

import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Why facilities are inspected, read from `programme/inspection-purposes.yaml`, in its order.
@Component
final class Purposes {
    private static final String FILE = "programme/inspection-purposes.yaml";

    private final Map<String, Wording> byCode = new LinkedHashMap<>();

    Purposes() {
        try (var stream = Purposes.class.getResourceAsStream("/" + FILE)) {
            if (stream == null) {
                throw new YamlFault(FILE, 1, "(file)", "the file is missing");
            }
            read(YamlNode.read(FILE, new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Wording> list() {
        return byCode;
    }

    Optional<Wording> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private void read(YamlNode root) {
        root.onlyHas("source", "dated", "purposes");
        root.text("source");
        root.get("dated").date();
        for (var node : root.get("purposes").list()) {
            node.onlyHas("code", "id", "en");
            byCode.put(node.text("code"), new Wording(node.text("id"), node.text("en")));
        }
    }
}
