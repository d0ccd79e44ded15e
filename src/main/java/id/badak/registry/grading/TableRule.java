package id.badak.registry.grading;

import id.badak.kernel.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rule that counts unmet clauses by severity and looks the counts up in a table.
///
/// The three forms differ in who says how grave a clause is, not in how the counts become a grade.
sealed interface TableRule extends GradingRule permits FixedSeverity, AllowedSeverities, Criticality {
    GradeTable table();

    @Override
    default List<Grade> grades() {
        return table().rows().stream().map(GradeTable.Row::grade).toList();
    }

    @Override
    default Optional<Map<Severity, Integer>> findLimits(Grade grade) {
        return table().rows().stream()
                .filter(row -> row.grade().equals(grade))
                .map(GradeTable.Row::atMost)
                .findFirst();
    }

    @Override
    default Grade gradeSoFar(Answers answers) {
        return table().grade(counts(answers));
    }

    @Override
    default List<String> explain(Answers answers, Language language) {
        return new Explanation(this, answers, language).ofTable(table(), counts(answers));
    }

    /// Unmet clauses by severity, lightest first; severities that do not occur are left out.
    private Map<Severity, Integer> counts(Answers answers) {
        var counts = new EnumMap<Severity, Integer>(Severity.class);
        for (var clause : clauses()) {
            answers.findSeverity(clause.number()).ifPresent(severity -> counts.merge(severity, 1, Integer::sum));
        }
        return counts;
    }
}
