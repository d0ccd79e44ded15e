package id.badak.study.folder;

import id.badak.kernel.BilingualText;
import id.badak.kernel.Language;
import id.badak.study.inquiry.JointEstimate;
import id.badak.study.inquiry.JointEstimate.Range;
import id.badak.study.inquiry.JointEstimate.Unit;
import id.badak.study.inquiry.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `results.json` as `./badak evaluate` wrote it: of a table of inspections, or of printed
/// figures. Whoever writes one by hand is not stopped, but its fields must be there.
public final class NumbersReader {
    private static final String PANEL = "badak-panel/1";
    private static final String PRINTED = "badak-evaluation/1";

    private NumbersReader() {}

    public static Numbers read(byte[] bytes) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(bytes);
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw FolderFault.at(Shelf.RESULTS, at == null ? 1 : Math.max(1, at.getLineNr()), "not-json");
        }
        return switch (text(root, "/format")) {
            case PANEL -> new Numbers(text(root, "/dataset/sha256"), true, panel(root));
            case PRINTED -> new Numbers(text(root, "/input/sha256"), true, printed(root));
            default -> throw FolderFault.of(Shelf.RESULTS, "not-evaluate", PANEL, PRINTED);
        };
    }

    private static List<JointEstimate> panel(JsonNode root) {
        var said = new HashMap<String, Map<Language, JsonNode>>();
        for (var language : Language.values()) {
            for (var one : array(root, "/conclusions/" + language.code())) {
                said.computeIfAbsent(text(one, "/estimate"), any -> new HashMap<>())
                        .put(language, one);
            }
        }
        var all = new ArrayList<JointEstimate>();
        for (var node : array(root, "/estimates")) {
            var id = text(node, "/id");
            var sentences = said.getOrDefault(id, Map.of());
            all.add(new JointEstimate(
                    id,
                    switch (text(node, "/quantity")) {
                        case "SHARE" -> Unit.SHARE;
                        case "DIFFERENCE" -> Unit.DIFFERENCE;
                        default -> Unit.OTHER;
                    },
                    number(node, "/value"),
                    number(node, "/value"),
                    counts(node, "/k"),
                    counts(node, "/n"),
                    range(node.at("/interval")),
                    maybe(node, "/withheld"),
                    Optional.ofNullable(sentences.get(Language.ID))
                            .map(one -> text(one, "/verdict"))
                            .orElse(""),
                    sentence(sentences.get(Language.ID), sentences.get(Language.EN))));
        }
        return all;
    }

    private static Optional<BilingualText> sentence(@Nullable JsonNode indonesian, @Nullable JsonNode english) {
        if (indonesian == null && english == null) {
            return Optional.empty();
        }
        return Optional.of(new BilingualText(
                indonesian == null ? null : text(indonesian, "/sentence"),
                english == null ? null : text(english, "/sentence")));
    }

    /// Of printed figures a claim is the estimate: its value is a range over all that the printed
    /// percentages can stand for, and n is known where it was published.
    private static List<JointEstimate> printed(JsonNode root) {
        var all = new ArrayList<JointEstimate>();
        for (var node : array(root, "/claims")) {
            var outcome = node.at("/outcome");
            boolean none = outcome.isNull() || outcome.isMissingNode();
            all.add(new JointEstimate(
                    text(node, "/id"),
                    Unit.DIFFERENCE,
                    none ? Optional.empty() : number(outcome, "/difference/lowest"),
                    none ? Optional.empty() : number(outcome, "/difference/highest"),
                    published(root, node, "/k"),
                    published(root, node, "/n"),
                    none ? Optional.empty() : range(outcome.at("/intervals")),
                    none ? Optional.of("impossible") : Optional.empty(),
                    text(node, "/verdict"),
                    Optional.of(new BilingualText(text(node, "/sentence/id"), text(node, "/sentence/en")))));
        }
        return all;
    }

    private static List<Long> published(JsonNode root, JsonNode claim, String which) {
        var counts = new ArrayList<Long>();
        for (var end : List.of("/from", "/to")) {
            for (var point : array(root, "/points")) {
                if (point.at("/id").equals(claim.at(end))
                        && point.at("/published" + which).isIntegralNumber()) {
                    counts.add(point.at("/published" + which).longValue());
                }
            }
        }
        return counts.size() == 2 ? counts : List.of();
    }

    private static Optional<Range> range(JsonNode node) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Range(
                number(node, "/lower").orElseThrow(() -> missing("/lower")),
                number(node, "/upper").orElseThrow(() -> missing("/upper")),
                number(node, "/level").orElseThrow(() -> missing("/level")),
                text(node, "/method")));
    }

    private static List<Long> counts(JsonNode node, String at) {
        var counts = new ArrayList<Long>();
        for (var one : node.at(at)) {
            if (!one.isIntegralNumber() || !one.canConvertToLong()) {
                throw missing(at);
            }
            counts.add(one.longValue());
        }
        return counts;
    }

    private static Optional<Double> number(JsonNode node, String at) {
        var value = node.at(at);
        if (value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw missing(at);
        }
        return Optional.of(value.doubleValue());
    }

    private static Optional<String> maybe(JsonNode node, String at) {
        var value = node.at(at);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static String text(JsonNode node, String at) {
        return maybe(node, at).orElseThrow(() -> missing(at));
    }

    private static JsonNode array(JsonNode node, String at) {
        var value = node.at(at);
        if (!value.isArray()) {
            throw missing(at);
        }
        return value;
    }

    private static FolderFault missing(String at) {
        return FolderFault.of(Shelf.RESULTS, "json-field", at);
    }
}
