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

    /// The account was closed.
    record ClosedAccount() implements GateProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// No account of this office.
    record UnknownAccount() implements GateProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Nobody closes their own account: nobody could open it again for them.
    record OwnAccount() implements GateProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// An office without a head could not open any account again.
    record LastHead() implements GateProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
