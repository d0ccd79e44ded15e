package id.badak.registry.standard;

import id.badak.kernel.Problem;

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
}
