package id.badak.registry.standard;

import id.badak.kernel.Problem;

/// Every refusal of this module.
sealed interface StandardProblem extends Problem {
    record UnknownEdition(EditionId edition) implements StandardProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Object[] facts() {
            return new Object[] {edition.value()};
        }
    }

    record UnknownClause(EditionId edition, String clause) implements StandardProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Object[] facts() {
            return new Object[] {clause, edition.value()};
        }
    }

    /// A severity the clause does not allow, or a score where a verdict is asked.
    record AnswerDoesNotFit(String clause) implements StandardProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    /// A grade was asked while clauses are unanswered.
    record Unanswered(int count, String first) implements StandardProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {count, first};
        }
    }

    /// Every clause of a group that must be judged was called not applicable.
    record GroupNotJudged(String element) implements StandardProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {element};
        }
    }
}
