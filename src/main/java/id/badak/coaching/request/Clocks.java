package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Kind;
import id.badak.kernel.YamlNode;
import id.badak.registry.programme.Basis;
import id.badak.registry.programme.ProgrammeFile;
import id.badak.registry.programme.Wording;
import id.badak.shell.Frame;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// How long an office has for each kind of request, by which article, and how sure we are of that.
///
/// Source: `programme/data-requests.yaml`, which says what of the law was read.
@Component
class Clocks {
    private static final ProgrammeFile FILE = new ProgrammeFile("data-requests.yaml");

    private final Wording source;
    private final LocalDate dated;
    private final Map<Kind, Term> terms = new EnumMap<>(Kind.class);

    Clocks() {
        var root = YamlNode.read(FILE.name(), FILE.reader());
        root.onlyHas("source", "dated", "kinds");
        source = Wording.read(root.get("source"));
        dated = root.get("dated").date();
        for (var node : root.list("kinds")) {
            node.onlyHas("code", "article", "hours", "basis");
            terms.put(
                    node.get("code").oneOf(Kind.class),
                    new Term(
                            node.get("article").text(),
                            Duration.ofHours(node.get("hours").integer()),
                            node.get("basis").oneOf(Basis.class)));
        }
        if (terms.size() != Kind.values().length) {
            throw root.fault("must name every kind of request once");
        }
    }

    /// @param article of UU 27/2022
    /// @param basis   how sure the article and the hours are
    record Term(String article, Duration time, Basis basis) {}

    /// Says by which law and article, how sure that is, and since when we say so.
    String basis(Frame frame, Kind kind) {
        var term = of(kind);
        return frame.t("data-request-basis", term.basis()) + " "
                + frame.t("request.article", source.in(frame.language()), term.article(), frame.on(dated));
    }

    Term of(Kind kind) {
        return Objects.requireNonNull(terms.get(kind));
    }
}
