package id.badak.study.report;

import static id.badak.study.print.Json.fields;
import static id.badak.study.print.Json.inBoth;
import static id.badak.study.print.Json.round;

import id.badak.study.findings.Analysis;
import id.badak.study.findings.Deviation;
import id.badak.study.findings.Figure;
import id.badak.study.findings.Finding;
import id.badak.study.findings.Plan;
import id.badak.study.print.Json;
import id.badak.study.statistics.Method;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Writes the `results.json` of a table of inspections; the promise is
/// docs/evaluate-panel.schema.json.
record PanelJson(Analysis analysis, PanelProvenance provenance) {
    static final String FORMAT = "badak-panel/1";

    byte[] bytes() {
        return Json.bytes(root());
    }

    private Map<String, @Nullable Object> root() {
        return fields(
                "format",
                FORMAT,
                "program",
                fields(
                        "name", "badak",
                        "version", provenance.data().version(),
                        "sha256", provenance.program().orElse(null)),
                "dataset",
                dataset(),
                "provenance",
                fields(
                        "data", provenance.data().sha256(),
                        "columns", provenance.columns().orElse(null),
                        "plan", provenance.plan().orElse(null),
                        "seed", analysis.choices().seed(),
                        "replicates", analysis.choices().replicates()),
                "conventions",
                fields("level", Analysis.LEVEL, "alpha", Analysis.ALPHA),
                "plan",
                analysis.plan().map(PanelJson::plan).orElse(null),
                "deviations",
                analysis.deviations().stream().map(PanelJson::deviation).toList(),
                "transitions",
                analysis.pairs().stream()
                        .map(pair -> fields(
                                "id", pair.id(),
                                "kind", pair.kind().orElse(null),
                                "before", analysis.label(analysis.before()),
                                "after", analysis.label(analysis.after()),
                                "stayed", pair.counts().stayed(),
                                "gained", pair.counts().gained(),
                                "lost", pair.counts().lost(),
                                "never", pair.counts().never()))
                        .toList(),
                "estimates",
                analysis.findings().stream().map(PanelJson::estimate).toList(),
                "conclusions",
                inBoth(language -> new PanelSentences(analysis, language)
                        .summaries().stream()
                                .map(one -> fields(
                                        "estimate", one.id(),
                                        "verdict", one.verdict().name(),
                                        "sentence", one.sentence()))
                                .toList()));
    }

    private Map<String, @Nullable Object> dataset() {
        var origin = analysis.dataset().origin();
        return fields(
                "sha256", origin.sha256(),
                "encoding", origin.encoding(),
                "rows", origin.rows(),
                "facilities", analysis.dataset().facilities(),
                "offices", analysis.dataset().offices(),
                "kinds", analysis.dataset().kinds(),
                "periodUnit", origin.unit().code(),
                "periods", analysis.periods().stream().map(analysis::label).toList(),
                "firstDay", origin.firstDay().toString(),
                "lastDay", origin.lastDay().toString());
    }

    private static Map<String, @Nullable Object> plan(Plan plan) {
        return fields(
                "dated", plan.dated().toString(),
                "title", plan.title(),
                "design", plan.design(),
                "indicators", plan.indicators(),
                "tests", plan.tests().stream().map(Method::code).toList(),
                "primary", plan.primary());
    }

    private static Map<String, @Nullable Object> deviation(Deviation one) {
        return fields(
                "kind", one.kind().name(),
                "what", one.what(),
                "reason", one.reason().map(reason -> reason.code()).orElse(null));
    }

    private static Map<String, @Nullable Object> estimate(Finding finding) {
        var figure = finding.findFigure();
        return fields(
                "id", finding.id(),
                "question", finding.question().name(),
                "kind", finding.subject().kind().orElse(null),
                "detail", finding.subject().detail(),
                "quantity", finding.quantity().name(),
                "value", figure.map(one -> number(one.value())).orElse(null),
                "k", figure.map(Figure::k).orElse(null),
                "n", figure.map(Figure::n).orElse(null),
                "groups",
                        figure.filter(one -> one.groups().isPresent())
                                .map(one -> one.groups().getAsLong())
                                .orElse(null),
                "standardError", figure.map(one -> number(one.standardError())).orElse(null),
                "degrees", figure.map(one -> number(one.degrees())).orElse(null),
                "interval",
                        figure.flatMap(Figure::interval)
                                .map(ResultsJson::interval)
                                .orElse(null),
                "p",
                        figure.map(one -> one.p().stream()
                                        .map(p -> fields("method", p.method().code(), "value", round(p.value())))
                                        .toList())
                                .orElse(null),
                "method", finding.method().code(),
                "source", finding.method().source(),
                "withheld", finding.findReason().map(reason -> reason.code()).orElse(null));
    }

    private static @Nullable Object number(OptionalDouble value) {
        return value.isPresent() ? round(value.getAsDouble()) : null;
    }
}
