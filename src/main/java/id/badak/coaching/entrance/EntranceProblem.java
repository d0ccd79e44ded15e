package id.badak.coaching.entrance;

import id.badak.kernel.Problem;

/// Why an owner cannot be helped here.
sealed interface EntranceProblem extends Problem {

    /// Another mentor serves this owner, or nobody yet.
    record NotServed() implements EntranceProblem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    /// No such owner of this place.
    record UnknownOwner() implements EntranceProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
