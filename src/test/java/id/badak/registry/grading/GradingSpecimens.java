package id.badak.registry.grading;

import id.badak.registry.programme.MapZone;
import id.badak.registry.programme.Wording;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The real editions, and made-up clauses for the two drafts that have none.
public final class GradingSpecimens {
    public static final Standards STANDARDS = Standards.load();
    public static final Edition HOME_FOOD = STANDARDS.get(new EditionId("cppb-irt-2012"));
    public static final Edition DRUG_SHOP = STANDARDS.get(new EditionId("toko-obat-sipt-2016"));
    public static final Edition FOOD_SHOP = STANDARDS.get(new EditionId("contoh-distribusi-pangan"));
    public static final Edition FACTORY = withClauses("cpmb-sipt-2016", factoryClauses());
    public static final Edition RETAILER = withClauses("pangan-ritel-sipt-2016", retailClauses());

    private GradingSpecimens() {}

    static List<Edition> editions() {
        return List.of(HOME_FOOD, DRUG_SHOP, FOOD_SHOP, FACTORY, RETAILER);
    }

    /// Every clause met but so many of each severity.
    static Answers factoryAnswers(Map<Severity, Integer> unmet) {
        var left = new LinkedHashMap<>(unmet);
        var given = new LinkedHashMap<String, Answer>();
        for (var clause : FACTORY.clauses()) {
            var severity = clause.severities().stream()
                    .filter(allowed -> left.getOrDefault(allowed, 0) > 0)
                    .findFirst();
            severity.ifPresent(used -> left.merge(used, -1, Integer::sum));
            given.put(clause.number(), severity.map(Answer::unmet).orElse(Answer.met()));
        }
        return Answers.of(FACTORY.clauses(), given);
    }

    /// Every item good but those of these groups.
    static Answers retailAnswers(Map<String, Answer.Score> groups) {
        var given = new LinkedHashMap<String, Answer>();
        for (var clause : RETAILER.clauses()) {
            given.put(clause.number(), Answer.scored(groups.getOrDefault(clause.element(), Answer.Score.GOOD)));
        }
        return Answers.of(RETAILER.clauses(), given);
    }

    private static List<Clause> factoryClauses() {
        var clauses = new ArrayList<Clause>();
        for (var i = 1; i <= 60; i++) {
            var severities = switch (i % 4) {
                case 0 -> List.of(Severity.MINOR);
                case 1 -> List.of(Severity.MINOR, Severity.MAJOR);
                case 2 -> List.of(Severity.MAJOR, Severity.SERIOUS);
                default -> List.of(Severity.SERIOUS, Severity.CRITICAL);
            };
            clauses.add(clause("" + i, "a", severities, MapZone.COOKING));
        }
        return clauses;
    }

    private static List<Clause> retailClauses() {
        var sizes = List.of("A1", "B3", "C2", "D5", "E4", "F4", "G4", "H3", "I3", "J3", "K8");
        var clauses = new ArrayList<Clause>();
        for (var size : sizes) {
            for (var i = 0; i < Integer.parseInt(size.substring(1)); i++) {
                clauses.add(clause("" + (clauses.size() + 1), size.substring(0, 1), List.of(), MapZone.STORING));
            }
        }
        return clauses;
    }

    private static Clause clause(String number, String element, List<Severity> severities, MapZone zone) {
        var words = new Wording("contoh " + number, "example " + number);
        return new Clause(
                number, element, "Contoh " + number, severities, zone, new Clause.Plain(words, words, true), List.of());
    }

    private static Edition withClauses(String id, List<Clause> clauses) {
        var draft = STANDARDS.get(new EditionId(id));
        var rule = switch (draft.rule()) {
            case AllowedSeverities allowed -> new AllowedSeverities(allowed.terms(), clauses, allowed.table());
            case Means means ->
                new Means(
                        means.terms(),
                        clauses,
                        means.grades(),
                        means.limits(),
                        means.elements(),
                        means.mustBeGood(),
                        means.gateGroups(),
                        means.neverPoor(),
                        means.mayBeAbsent());
            case FixedSeverity fixed -> fixed;
            case Criticality criticality -> criticality;
        };
        return new Edition(
                draft.id(),
                draft.instrument(),
                draft.title(),
                draft.since(),
                draft.until(),
                draft.stage(),
                draft.source(),
                draft.kinds(),
                draft.elements(),
                clauses,
                List.of(rule),
                draft.chosen());
    }
}
