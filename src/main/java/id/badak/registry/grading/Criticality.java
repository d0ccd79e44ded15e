package id.badak.registry.grading;

import java.util.List;

/// Yes, no or not applicable, each clause m, M, C or Ca: the medicine forms.
///
/// Source and reading: docs/rules/toko-obat-sipt-2016.md. There is no scale, only MK and TMK: minor
/// clauses alone still meet the requirements, anything graver does not.
record Criticality(RuleTerms terms, List<Clause> clauses, GradeTable table) implements TableRule {
    Criticality {
        clauses = List.copyOf(clauses);
    }
}
