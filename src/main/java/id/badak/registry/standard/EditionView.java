package id.badak.registry.standard;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Element;
import id.badak.registry.grading.Grade;
import id.badak.registry.grading.GradingRule;
import id.badak.registry.grading.Option;
import id.badak.registry.grading.Severity;
import id.badak.registry.programme.Basis;
import id.badak.registry.programme.CostBand;
import id.badak.registry.programme.FacilityKinds;
import id.badak.registry.programme.MapZone;
import id.badak.registry.programme.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// @param because why the rule in use was chosen among those found
record EditionView(
        EditionId id,
        String title,
        String instrument,
        Source source,
        LocalDate since,
        @Nullable LocalDate until,
        boolean retired,
        List<String> kinds,
        boolean illustrative,
        List<Group> groups,
        List<Rule> rules,
        String because) {

    record Group(String code, String name, List<Asked> clauses) {}

    /// @param severities in words; empty when the form scores good, fair, poor
    record Asked(
            String number,
            String statement,
            String ask,
            String why,
            MapZone zone,
            String severities,
            boolean illustrative,
            List<Way> ways) {}

    record Way(String text, CostBand cost, String time, String proof, boolean illustrative) {}

    record Rule(
            String name,
            boolean chosen,
            LocalDate since,
            Source source,
            Basis basis,
            String basisCitation,
            List<Row> rows,
            boolean means) {}

    /// @param limits what the grade allows; empty where the rule has no table
    record Row(String code, String name, boolean meets, String limits) {}

    static EditionView of(Edition edition, FacilityKinds kinds, Texts texts) {
        var language = texts.language();
        return new EditionView(
                edition.id(),
                edition.title().in(language),
                edition.instrument().in(language),
                edition.source(),
                edition.since(),
                edition.until(),
                edition.stage() == Edition.Stage.RETIRED,
                edition.kinds().stream()
                        .sorted()
                        .map(code -> kinds.find(code)
                                .map(kind -> kind.name(language))
                                .orElse(code))
                        .toList(),
                EditionListView.isIllustrative(edition),
                edition.elements().stream()
                        .map(element -> group(edition, element, texts))
                        .toList(),
                edition.rules().stream().map(rule -> rule(edition, rule, texts)).toList(),
                edition.chosen().because().in(language));
    }

    private static Group group(Edition edition, Element element, Texts texts) {
        return new Group(
                element.code(),
                element.name().in(texts.language()),
                edition.clauses().stream()
                        .filter(clause -> clause.element().equals(element.code()))
                        .map(clause -> asked(clause, texts))
                        .toList());
    }

    private static Asked asked(Clause clause, Texts texts) {
        var language = texts.language();
        return new Asked(
                clause.number(),
                clause.statement(),
                clause.plain().ask().in(language),
                clause.plain().why().in(language),
                clause.zone(),
                clause.severities().stream()
                        .map(severity -> texts.of("severity", severity))
                        .collect(Collectors.joining(", ")),
                clause.plain().illustrative(),
                clause.options().stream().map(option -> way(option, language)).toList());
    }

    private static Way way(Option option, Language language) {
        return new Way(
                option.text().in(language),
                option.costBand(),
                option.time().in(language),
                option.proof().in(language),
                option.illustrative());
    }

    private static Rule rule(Edition edition, GradingRule rule, Texts texts) {
        var terms = rule.terms();
        return new Rule(
                terms.name().in(texts.language()),
                rule.id().equals(edition.chosen().rule()),
                rule.since(),
                rule.source(),
                terms.meetsBasis(),
                terms.meetsCitation(),
                rows(rule, texts),
                rule.findLimits(rule.grades().getFirst()).isEmpty());
    }

    private static List<Row> rows(GradingRule rule, Texts texts) {
        return rule.grades().stream()
                .map(grade -> row(
                        grade,
                        rule.findLimits(grade)
                                .map(atMost -> limits(atMost, texts))
                                .orElse(""),
                        texts))
                .toList();
    }

    private static Row row(Grade grade, String limits, Texts texts) {
        return new Row(grade.code(), grade.name().in(texts.language()), grade.meets(), limits);
    }

    private static String limits(Map<Severity, Integer> atMost, Texts texts) {
        if (atMost.isEmpty()) {
            return texts.of("standard.page.any");
        }
        return atMost.entrySet().stream()
                .map(limit -> texts.of(
                        limit.getValue() == 0 ? "grading.explain.limit.none" : "grading.explain.limit",
                        limit.getValue(),
                        texts.of("severity", limit.getKey())))
                .collect(Collectors.joining(", "));
    }
}
