package id.badak.registry.grading;

import id.badak.kernel.YamlNode;
import id.badak.registry.programme.Basis;
import id.badak.registry.programme.Source;
import id.badak.registry.programme.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the rules of an edition's file: their tables are data, only the four ways of counting are
/// code.
public record RuleFile(List<Clause> clauses, List<Element> elements) {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(3);

    /// The ways of counting, by their names in the file.
    enum Engine {
        FIXED_SEVERITY,
        ALLOWED_SEVERITIES,
        CRITICALITY,
        MEANS
    }

    public List<GradingRule> read(YamlNode node) {
        var rules = new ArrayList<GradingRule>();
        var ids = new HashSet<String>();
        for (var item : node.list()) {
            var rule = rule(item);
            if (!ids.add(rule.id())) {
                throw item.get("id").fault("the id " + rule.id() + " is used twice");
            }
            rules.add(rule);
        }
        if (rules.isEmpty()) {
            throw node.fault("must have at least one rule");
        }
        return rules;
    }

    private GradingRule rule(YamlNode node) {
        node.onlyHas("id", "name", "engine", "since", "source", "meets", "grades", "limits", "groups");
        var terms = terms(node);
        var engine = node.get("engine").oneOf(Engine.class);
        refuseUnfitClauses(node.get("engine"), engine);
        return switch (engine) {
            case FIXED_SEVERITY -> new FixedSeverity(terms, clauses, table(node, terms));
            case ALLOWED_SEVERITIES -> new AllowedSeverities(terms, clauses, table(node, terms));
            case CRITICALITY -> new Criticality(terms, clauses, table(node, terms));
            case MEANS -> means(node, terms);
        };
    }

    private static RuleTerms terms(YamlNode node) {
        var meets = node.get("meets");
        meets.onlyHas("basis", "citation");
        return new RuleTerms(
                node.text("id"),
                Wording.read(node.get("name")),
                node.get("since").date(),
                Source.read(node.get("source")),
                meets.get("basis").oneOf(Basis.class),
                meets.text("citation"));
    }

    private void refuseUnfitClauses(YamlNode node, Engine engine) {
        for (var clause : clauses) {
            var severities = clause.severities().size();
            var fits = switch (engine) {
                case FIXED_SEVERITY, CRITICALITY -> severities == 1;
                case ALLOWED_SEVERITIES -> severities >= 1;
                case MEANS -> severities == 0;
            };
            if (!fits) {
                throw node.fault(
                        "clause " + clause.number() + " has " + severities + " severities, which it cannot count");
            }
        }
    }

    private static GradeTable table(YamlNode node, RuleTerms terms) {
        var rows = new ArrayList<GradeTable.Row>();
        for (var item : node.get("grades").list()) {
            item.onlyHas("code", "name", "meets", "at-most");
            rows.add(new GradeTable.Row(grade(item, rows.size(), terms), limits(item)));
        }
        if (rows.isEmpty() || !rows.getLast().atMost().isEmpty()) {
            throw node.get("grades").fault("the last grade must have no limits, so that there is always a grade");
        }
        return new GradeTable(List.copyOf(rows));
    }

    private static Grade grade(YamlNode node, int rank, RuleTerms terms) {
        return new Grade(
                node.text("code"),
                Wording.read(node.get("name")),
                rank,
                node.get("meets").flag(),
                terms.meetsBasis());
    }

    private static Map<Severity, Integer> limits(YamlNode item) {
        var limits = new EnumMap<Severity, Integer>(Severity.class);
        if (item.find("at-most").isEmpty()) {
            return limits;
        }
        for (var limit : item.get("at-most").fields().entrySet()) {
            if (limit.getValue().integer() < 0) {
                throw limit.getValue().fault("must be 0 or more");
            }
            limits.put(severity(limit), limit.getValue().integer());
        }
        return limits;
    }

    private static Severity severity(Map.Entry<String, YamlNode> limit) {
        for (var severity : Severity.values()) {
            if (severity.name().equals(limit.getKey())) {
                return severity;
            }
        }
        throw limit.getValue().fault("no such severity; there are " + List.of(Severity.values()));
    }

    private Means means(YamlNode node, RuleTerms terms) {
        var grades = new ArrayList<Grade>();
        for (var item : node.get("grades").list()) {
            item.onlyHas("code", "name", "meets");
            grades.add(grade(item, grades.size(), terms));
        }
        if (grades.size() != 3) {
            throw node.get("grades").fault("means give exactly three grades, best first");
        }
        var groups = node.get("groups");
        groups.onlyHas("must-be-good", "gate", "never-poor", "may-be-absent");
        return new Means(
                terms,
                clauses,
                grades,
                means(node.get("limits")),
                elements,
                codes(groups.get("must-be-good")),
                codes(groups.get("gate")),
                codes(groups.get("never-poor")),
                codes(groups.get("may-be-absent")));
    }

    /// Scores go from 1 to 3, so a limit outside of that would give one grade to everybody.
    private static Means.Limits means(YamlNode node) {
        node.onlyHas("good-from", "fair-from");
        var good = node.get("good-from").decimal();
        var fair = node.get("fair-from").decimal();
        if (fair.compareTo(BigDecimal.ONE) <= 0 || good.compareTo(fair) <= 0 || good.compareTo(MOST_POINTS) > 0) {
            throw node.fault("must be above 1 for fair-from, above that for good-from, and at most 3");
        }
        return new Means.Limits(good, fair);
    }

    private Set<String> codes(YamlNode node) {
        var codes = new LinkedHashSet<String>();
        for (var item : node.list()) {
            if (elements.stream().noneMatch(element -> element.code().equals(item.text()))) {
                throw item.fault("no such element in elements");
            }
            codes.add(item.text());
        }
        return Set.copyOf(codes);
    }
}
