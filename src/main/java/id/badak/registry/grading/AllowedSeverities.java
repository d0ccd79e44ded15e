package id.badak.registry.grading;

import java.util.List;

/// A clause may allow several severities and the inspector says which: the ratings of CPMB.
///
/// Source and reading: docs/rules/cpmb-sipt-2016.md. The judgement is in the answer, so the rule
/// only counts; an answer with a severity that is not allowed was refused by [Answers].
record AllowedSeverities(RuleTerms terms, List<Clause> clauses, GradeTable table) implements TableRule {
    AllowedSeverities {
        clauses = List.copyOf(clauses);
    }
}
