package id.badak.study.published;

import id.badak.kernel.BilingualText;
import id.badak.kernel.YamlNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the claims, which may speak only of series and periods the file has.
final class ClaimsReader {
    /// Source: ours. It bounds the work that one file can ask for.
    private static final int MOST_CLAIMS = 100;

    private final List<PublishedSeries> series;
    private final int decimals;
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    ClaimsReader(List<PublishedSeries> series, int decimals) {
        this.series = series;
        this.decimals = decimals;
    }

    List<Claim> read(List<YamlNode> nodes) {
        if (nodes.size() > MOST_CLAIMS) {
            throw FieldReader.fault(nodes.get(MOST_CLAIMS), "length", "0", String.valueOf(MOST_CLAIMS));
        }
        for (var node : nodes) {
            var claim = claim(node);
            if (claims.put(claim.id(), claim) != null) {
                throw FieldReader.fault(node.get("id"), "duplicate-id", claim.id());
            }
        }
        return List.copyOf(claims.values());
    }

    private Claim claim(YamlNode node) {
        var id = FieldReader.id(node.get("id"));
        var words = FieldReader.words(node.get("text"));
        return node.find("compare").isPresent() ? comparison(node, id, words) : change(node, id, words);
    }

    private Claim.Change change(YamlNode node, String id, BilingualText words) {
        node.onlyHas("id", "text", "series", "from", "to", "printed_change");
        var about = series(node.get("series"));
        int from = period(node.get("from"), about);
        int to = period(node.get("to"), about);
        if (from >= to) {
            throw FieldReader.fault(node.get("to"), "backwards", String.valueOf(from), String.valueOf(to));
        }
        return new Claim.Change(id, words, about.id(), from, to, printedChange(node));
    }

    private @Nullable BigDecimal printedChange(YamlNode node) {
        return node.find("printed_change")
                .map(field -> FieldReader.decimal(field, -100, 100, decimals))
                .orElse(null);
    }

    private Claim.Comparison comparison(YamlNode node, String id, BilingualText words) {
        node.onlyHas("id", "text", "compare");
        var names = FieldReader.list(node.get("compare"), 2, 2);
        var first = compared(names.getFirst());
        var second = compared(names.getLast());
        if (first.series().equals(second.series())) {
            throw FieldReader.fault(names.getLast(), "same-series", first.series());
        }
        return new Claim.Comparison(id, words, first, second);
    }

    private Claim.Change compared(YamlNode name) {
        if (claims.get(FieldReader.id(name)) instanceof Claim.Change change) {
            return change;
        }
        throw FieldReader.fault(name, "unknown-claim", name.text());
    }

    private PublishedSeries series(YamlNode node) {
        var id = FieldReader.id(node);
        return series.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> FieldReader.fault(node, "unknown-series", id, known()));
    }

    private String known() {
        return String.join(", ", series.stream().map(PublishedSeries::id).toList());
    }

    private static int period(YamlNode node, PublishedSeries series) {
        int period = node.integer();
        if (series.find(period).isEmpty()) {
            var periods = series.points().stream()
                    .map(point -> String.valueOf(point.period()))
                    .toList();
            throw FieldReader.fault(node, "unknown-period", series.id(), String.join(", ", periods));
        }
        return period;
    }
}
