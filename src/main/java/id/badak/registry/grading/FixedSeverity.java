package id.badak.registry.grading;

import java.util.List;

/// Every clause has one severity, whoever inspects: the levels of CPPB-IRT.
///
/// Source and reading: docs/rules/cppb-irt-2012.md. One critical clause alone gives Level IV, so
/// the level is a poor measure of progress and [#distance] stands beside it.
record FixedSeverity(RuleTerms terms, List<Clause> clauses, GradeTable table) implements TableRule {
    FixedSeverity {
        clauses = List.copyOf(clauses);
    }
}
