package id.badak.study.report;

import static id.badak.study.print.Json.fields;
import static id.badak.study.print.Json.inBoth;
import static id.badak.study.print.Json.round;

import id.badak.kernel.BilingualText;
import id.badak.study.print.Json;
import id.badak.study.print.Provenance;
import id.badak.study.published.ClaimReading;
import id.badak.study.published.JointOutcome;
import id.badak.study.published.Judgement;
import id.badak.study.published.Limits;
import id.badak.study.published.PointReading;
import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Extremes;
import id.badak.study.statistics.PValues;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes `results.json`, the numbers without the report's rounding.
///
/// The promise is docs/evaluate-results.schema.json.
final class ResultsJson {
    static final String FORMAT = "badak-evaluation/1";

    private final Judgement judgement;
    private final Provenance provenance;

    ResultsJson(Judgement judgement, Provenance provenance) {
        this.judgement = judgement;
        this.provenance = provenance;
    }

    byte[] bytes() {
        return Json.bytes(root());
    }

    private Map<String, @Nullable Object> root() {
        var root = new LinkedHashMap<String, @Nullable Object>();
        root.put("format", FORMAT);
        root.put("program", fields("name", "badak", "version", provenance.version()));
        root.put(
                "input",
                fields(
                        "sha256",
                        provenance.sha256(),
                        "source",
                        words(judgement.figures().source())));
        root.put("conventions", conventions());
        root.put("points", judgement.points().stream().map(ResultsJson::point).toList());
        root.put("claims", judgement.claims().stream().map(this::claim).toList());
        root.put(
                "estimates",
                Estimate.list(judgement).stream().map(this::estimate).toList());
        root.put("threats", threats());
        return root;
    }

    private Map<String, @Nullable Object> conventions() {
        return fields(
                "rounding", "half-up",
                "decimals", judgement.figures().decimals(),
                "largestN", Limits.LARGEST_N,
                "largestCommonN", Limits.LARGEST_COMMON_N,
                "level", Limits.LEVEL,
                "alpha", Limits.ALPHA);
    }

    private static Map<String, @Nullable Object> point(PointReading reading) {
        var point = reading.point();
        return fields(
                "id", reading.id(),
                "series", reading.series().id(),
                "name", words(reading.series().name()),
                "period", point.period(),
                "printedPercent", point.percent().toPlainString(),
                "published", fields("k", point.k(), "n", point.n()),
                "possible",
                        reading.possible().stream()
                                .map(one -> List.of(one.k(), one.n()))
                                .toList());
    }

    private Map<String, @Nullable Object> claim(ClaimReading reading) {
        var claim =
                fields("id", reading.claim().id(), "text", words(reading.claim().text()));
        claim.putAll(about(reading));
        claim.put("possibilities", reading.possibilities());
        claim.put("verdict", reading.verdict().name());
        claim.put("sentence", inBoth(language -> new Sentences(language).sentence(reading)));
        claim.put("warnings", inBoth(language -> new Sentences(language).warnings(reading)));
        claim.put("outcome", reading.outcome().map(ResultsJson::outcome).orElse(null));
        return claim;
    }

    private static Map<String, @Nullable Object> about(ClaimReading reading) {
        return switch (reading) {
            case ClaimReading.Change change ->
                fields(
                        "kind", "change",
                        "from", change.before().id(),
                        "to", change.after().id(),
                        "printedDifference", change.printedDifference().toPlainString(),
                        "printedChange", text(change.claim().printedChange()),
                        "smallestEqualN", unwrap(change.equalN()),
                        "smallestCommonN", unwrap(change.commonN()));
            case ClaimReading.Comparison both ->
                fields(
                        "kind", "comparison",
                        "first", both.claim().first().id(),
                        "second", both.claim().second().id());
        };
    }

    private static Map<String, @Nullable Object> outcome(JointOutcome outcome) {
        var envelope = interval(outcome.intervals().envelope());
        envelope.put("above", outcome.intervals().above());
        envelope.put("below", outcome.intervals().below());
        envelope.put("of", outcome.of());
        return fields(
                "difference", range(outcome.difference()),
                "intervals", envelope,
                "tests", outcome.tests().stream().map(ResultsJson::test).toList());
    }

    private static Map<String, @Nullable Object> test(PValues test) {
        return fields(
                "method", test.method().code(),
                "source", test.method().source(),
                "p", range(test.p()),
                "significant", test.significant(),
                "of", test.of());
    }

    private Map<String, @Nullable Object> estimate(Estimate estimate) {
        return fields(
                "id", estimate.id(),
                "quantity", estimate.quantity().name(),
                "value", round(estimate.value()),
                "k", estimate.k(),
                "n", estimate.n(),
                "interval",
                        Optional.ofNullable(estimate.interval())
                                .map(ResultsJson::interval)
                                .orElse(null),
                "p",
                        estimate.p().stream()
                                .map(p -> fields("method", p.method().code(), "value", round(p.value())))
                                .toList(),
                "method", estimate.method().code(),
                "source", estimate.method().source());
    }

    static Map<String, @Nullable Object> interval(ConfidenceInterval interval) {
        return fields(
                "lower", round(interval.lower()),
                "upper", round(interval.upper()),
                "level", interval.level(),
                "method", interval.method().code());
    }

    private static Map<String, @Nullable Object> range(Extremes range) {
        return fields("lowest", round(range.lowest()), "highest", round(range.highest()));
    }

    private Map<String, @Nullable Object> threats() {
        return inBoth(language -> Threats.list(judgement, language));
    }

    private static Map<String, @Nullable Object> words(BilingualText words) {
        return fields("id", words.indonesian(), "en", words.english());
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private static @Nullable Integer unwrap(Optional<Integer> value) {
        return value.orElse(null);
    }
}
