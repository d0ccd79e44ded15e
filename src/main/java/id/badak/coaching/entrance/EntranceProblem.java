package id.badak.coaching.entrance;

import id.badak.kernel.Problem;

sealed interface EntranceProblem extends Problem {

    /// Another mentor serves this owner, or nobody yet.
    record NotServed() implements EntranceProblem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    record UnknownOwner() implements EntranceProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
