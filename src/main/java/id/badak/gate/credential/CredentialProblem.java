package id.badak.gate.credential;

import id.badak.kernel.Problem;

sealed interface CredentialProblem extends Problem {

    /// The office asks a second factor of its staff.
    record SecondFactorStays() implements CredentialProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// There is none with this id, or it is another person's.
    record UnknownPasskey() implements CredentialProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
