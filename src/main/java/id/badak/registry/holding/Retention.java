package id.badak.registry.holding;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.ProgrammeFile;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How long what is kept is kept.
///
/// Source: `programme/retention.yaml`, whose periods are all illustrative.
@Component
public class Retention {
    private static final ProgrammeFile FILE = new ProgrammeFile("retention.yaml");

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    Retention() {
        var root = YamlNode.read(FILE.name(), FILE.reader());
        root.onlyHas("source", "dated", "rules");
        root.text("source");
        root.get("dated").date();
        for (var node : root.list("rules")) {
            node.onlyHas("code", "days", "words");
            var time = node.find("days").map(Retention::days).orElse(null);
            if (rules.put(node.text("code"), new Rule(node.text("code"), time, node.text("words"))) != null) {
                throw node.fault("is written twice");
            }
        }
    }

    /// One rule.
    ///
    /// @param time  after which Badak itself takes it away; null where an office does
    /// @param words as the record of processing says it
    public record Rule(String code, @Nullable Duration time, String words) {}

    /// Gives a rule.
    ///
    /// @throws IllegalStateException when there is none: the file and the program do not belong together
    public Rule get(String code) {
        var rule = rules.get(code);
        if (rule == null) {
            throw new IllegalStateException(FILE.name() + " has no rule " + code);
        }
        return rule;
    }

    /// Of a rule that Badak carries out.
    public Duration time(String code) {
        return Objects.requireNonNull(get(code).time(), code);
    }

    private static Duration days(YamlNode node) {
        if (node.integer() < 1) {
            throw node.fault("must be a day or more");
        }
        return Duration.ofDays(node.integer());
    }
}
