package id.badak.gate.roster;

import id.badak.kernel.Problem;

sealed interface RosterProblem extends Problem {

    record UnknownAccount() implements RosterProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record NoReason() implements RosterProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Nobody closes their own account: nobody could open it again for them.
    record OwnAccount() implements RosterProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// An office without a head could not open any account again.
    record LastHead() implements RosterProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
