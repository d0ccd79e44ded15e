package id.badak.gate;

import id.badak.kernel.Problem;

/// Why the gate says no.
sealed interface GateProblem extends Problem {

    /// There is no such session, or it is another person's.
    record UnknownSession() implements GateProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// The office asks a second factor of its staff.
    record SecondFactorStays() implements GateProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
