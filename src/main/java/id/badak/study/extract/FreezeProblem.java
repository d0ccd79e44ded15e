package id.badak.study.extract;

import id.badak.kernel.Problem;

sealed interface FreezeProblem extends Problem {
    record Unknown() implements FreezeProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Nothing of the chain was concluded, or all of it is withheld.
    record NothingToFreeze() implements FreezeProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record Discarded() implements FreezeProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record SayWhy() implements FreezeProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooLargeForSheet(int rows) implements FreezeProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {rows};
        }
    }
}
