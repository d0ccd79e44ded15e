package id.badak.registry.standard;

import id.badak.kernel.Problem;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Element;
import id.badak.registry.grading.GradingRule;
import id.badak.registry.programme.MapZone;
import id.badak.registry.programme.Source;
import id.badak.registry.programme.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One text of one checklist, never edited: an assessment points at it for ever.
///
/// @param until  the first day it no longer holds; absent while nothing replaces it
/// @param kinds  codes of the facility kinds it is for
/// @param rules  every way of grading it that was found, not only the one in use
/// @param chosen which rule is used, and why
public record Edition(
        EditionId id,
        Wording instrument,
        Wording title,
        LocalDate since,
        @Nullable LocalDate until,
        Stage stage,
        Source source,
        Set<String> kinds,
        List<Element> elements,
        List<Clause> clauses,
        List<GradingRule> rules,
        Chosen chosen) {

    public Edition {
        kinds = Set.copyOf(kinds);
        elements = List.copyOf(elements);
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
    }

    /// Draft editions are shown to nobody; retired ones only where they were used.
    public enum Stage {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    public record Chosen(String rule, Wording because) {}

    /// Whether it may be used for a new assessment on that day.
    public boolean isInForce(LocalDate on) {
        return stage == Stage.PUBLISHED && !on.isBefore(since) && (until == null || on.isBefore(until));
    }

    /// Whether some facility could be assessed with both on the same day. Two periods overlap
    /// exactly when both hold on the day the later one begins.
    boolean overlaps(Edition other) {
        var later = since.isAfter(other.since) ? since : other.since;
        return kinds.stream().anyMatch(other.kinds::contains) && isInForce(later) && other.isInForce(later);
    }

    /// The chosen one of [#rules].
    public GradingRule rule() {
        return findRule(chosen.rule())
                .orElseThrow(() -> new IllegalStateException(id + " has no rule " + chosen.rule()));
    }

    public Optional<GradingRule> findRule(String ruleId) {
        return rules.stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    public Optional<Clause> findClause(String number) {
        return clauses.stream().filter(clause -> clause.number().equals(number)).findFirst();
    }

    public Clause getClause(String number) {
        return findClause(number).orElseThrow(() -> Problem.refuse(new StandardProblem.UnknownClause(id, number)));
    }

    public Element elementOf(Clause clause) {
        return elements.stream()
                .filter(element -> element.code().equals(clause.element()))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new StandardProblem.UnknownClause(id, clause.number())));
    }

    /// The clauses of one room of the map, in the order of the form.
    public List<Clause> listClauses(MapZone zone) {
        return clauses.stream().filter(clause -> clause.zone() == zone).toList();
    }
}
