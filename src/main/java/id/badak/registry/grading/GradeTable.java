package id.badak.registry.grading;

import java.util.List;
import java.util.Map;

/// How many unmet clauses of each severity a grade allows; one row a grade, best first.
///
/// The first row that allows all counts gives the grade. A severity without a limit may occur any
/// number of times; the last row has no limits, so there is always a grade.
record GradeTable(List<Row> rows) {
    record Row(Grade grade, Map<Severity, Integer> atMost) {
        boolean allows(Map<Severity, Integer> counts) {
            return atMost.entrySet().stream()
                    .allMatch(limit -> counts.getOrDefault(limit.getKey(), 0) <= limit.getValue());
        }
    }

    Grade grade(Map<Severity, Integer> counts) {
        return rows.stream()
                .filter(row -> row.allows(counts))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the last row of a grade table must have no limits"))
                .grade();
    }
}
