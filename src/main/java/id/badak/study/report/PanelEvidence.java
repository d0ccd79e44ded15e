package id.badak.study.report;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.study.dataset.Dataset;
import id.badak.study.findings.Analysis;
import id.badak.study.findings.Finding;
import id.badak.study.findings.Finding.Question;
import id.badak.study.findings.Plan;
import id.badak.study.print.Numerals;
import id.badak.study.statistics.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the report on a table shows of itself, for the lists of what a report should say.
///
/// A sentence stands only where the table or the plan carries it; nothing is said that a reader
/// could not find in the report.
record PanelEvidence(PanelPart part, Analysis analysis, PanelSentences sentences, Collection<Method> methods) {

    /// By the codes that `programme/checklists` uses.
    Map<String, Optional<String>> all() {
        var all = new LinkedHashMap<String, Optional<String>>();
        ofThePlan(all);
        ofTheTable(all);
        ofTheFindings(all);
        return all;
    }

    private void ofThePlan(Map<String, Optional<String>> all) {
        var plan = analysis.plan();
        all.put("title", plan.map(one -> say("title", one.title(), one.design())));
        all.put("design", plan.map(Plan::design));
        all.put("primary", plan.map(one -> say("primary", one.dated(), String.join(", ", one.primary()))));
        all.put("outcome", plan.map(one -> say("outcome", String.join("; ", one.indicators()))));
    }

    private void ofTheTable(Map<String, Optional<String>> all) {
        var dataset = analysis.dataset();
        var origin = dataset.origin();
        var unit = texts().of("report.period-unit", origin.unit());
        all.put(
                "participants",
                Optional.of(say("participants", count(dataset.facilities()), count(dataset.offices()))));
        all.put("dose", origin.tellsVisits() || origin.tellsHours() ? Optional.of(say("dose")) : Optional.empty());
        all.put(
                "assignment",
                origin.tellsMentoring()
                        ? Optional.of(say("assignment", count(mentored(dataset)), count(dataset.facilities())))
                        : Optional.empty());
        all.put("unit", Optional.of(say("unit", unit)));
        all.put(
                "flow",
                Optional.of(say(
                        "flow", count(origin.rows()), count(dataset.cells()), count(origin.rows() - dataset.cells()))));
        all.put("days", Optional.of(say("days", origin.firstDay(), origin.lastDay())));
        all.put("provenance", Optional.of(say("provenance", origin.sha256())));
    }

    private void ofTheFindings(Map<String, Optional<String>> all) {
        var change = analysis.find("change.all").filter(one -> one.findFigure().isPresent());
        var shares = sentences.shares(Optional.empty());
        all.put("methods", Optional.of(methods.stream().map(Method::code).collect(Collectors.joining(", "))));
        all.put(
                "baseline",
                shares.stream()
                        .filter(one -> one.period() == analysis.before())
                        .map(one -> say("baseline", one.label(), count(one.k()), count(one.n())))
                        .findFirst());
        long before = analysis.findings().stream()
                .filter(one -> one.id().startsWith("staggered.event.-"))
                .filter(one -> one.findFigure().isPresent())
                .count();
        all.put("pretrend", before > 0 ? Optional.of(say("pretrend", count(before))) : Optional.empty());
        all.put("counts", change.map(one -> sentences.rests(one.findFigure().orElseThrow())));
        all.put("results", change.map(this::withInterval));
        long others = others();
        all.put("others", others > 0 ? Optional.of(say("others", count(others))) : Optional.empty());
        all.put("threats", Optional.of(say("threats", count(part.threats().size()))));
        all.put("conclusions", part.summaries().stream().findFirst().map(PanelPart.Summary::sentence));
    }

    private String withInterval(Finding change) {
        var row = part.row(change);
        return row.value() + " (" + row.interval() + "); " + row.rests();
    }

    private long others() {
        return Arrays.stream(Question.values())
                .filter(question -> question != Question.SHARES && question != Question.CHANGE)
                .filter(question -> analysis.findings().stream()
                        .anyMatch(one ->
                                one.question() == question && one.findFigure().isPresent()))
                .count();
    }

    private static int mentored(Dataset dataset) {
        var mentored = new HashSet<Integer>();
        for (int cell = 0; cell < dataset.cells(); cell++) {
            if (dataset.began(cell) != Dataset.NEVER) {
                mentored.add(dataset.facility(cell));
            }
        }
        return mentored.size();
    }

    private String say(String key, Object... facts) {
        return texts().of(
                        "report.shows." + key,
                        Arrays.stream(facts).map(String::valueOf).toArray());
    }

    private String count(long count) {
        return new Numerals(language()).count(count);
    }

    private Texts texts() {
        return Texts.in(language());
    }

    private Language language() {
        return part.language();
    }
}
