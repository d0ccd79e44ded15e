package id.badak.registry.grading;

import id.badak.kernel.Problem;

sealed interface GradingProblem extends Problem {
    record UnknownClause(String clause) implements GradingProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }

        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    /// A severity the clause does not allow, or a score where a verdict is asked.
    record AnswerDoesNotFit(String clause) implements GradingProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record Unanswered(int count, String first) implements GradingProblem {
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
    record GroupNotJudged(String element) implements GradingProblem {
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
