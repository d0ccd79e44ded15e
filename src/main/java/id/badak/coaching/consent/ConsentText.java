package id.badak.coaching.consent;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.Wording;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The text an owner agrees to; a version is never edited.
///
/// Source: `programme/consent`; illustrative until an office adopts its own.
@Component
class ConsentText {
    private static final String FILE = "/programme/consent/consent-2026-2.yaml";

    private final String id;
    private final LocalDate since;
    private final boolean illustrative;
    private final Wording title;
    private final Wording intro;
    private final List<Section> sections;
    private final Wording agreement;

    ConsentText() {
        var root = YamlNode.read(
                FILE,
                new InputStreamReader(
                        Objects.requireNonNull(ConsentText.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8));
        this.id = root.text("id");
        this.since = root.get("since").date();
        this.illustrative = root.get("illustrative").flag();
        this.title = wording(root.get("title"));
        this.intro = wording(root.get("intro"));
        this.sections = root.list("sections").stream().map(ConsentText::section).toList();
        this.agreement = wording(root.get("agreement"));
    }

    record Section(String code, Wording heading, List<Wording> points, Optional<Wording> after) {}

    String id() {
        return id;
    }

    LocalDate since() {
        return since;
    }

    boolean illustrative() {
        return illustrative;
    }

    Wording title() {
        return title;
    }

    Wording intro() {
        return intro;
    }

    List<Section> sections() {
        return sections;
    }

    Wording agreement() {
        return agreement;
    }

    private static Section section(YamlNode node) {
        return new Section(
                node.text("code"),
                wording(node.get("heading")),
                node.list("points").stream().map(ConsentText::wording).toList(),
                node.find("after").map(ConsentText::wording));
    }

    private static Wording wording(YamlNode node) {
        return new Wording(node.text("id"), node.text("en"));
    }
}
