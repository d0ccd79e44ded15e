package id.badak.registry.account;

import id.badak.kernel.Problem;

/// Why an account is not made.
sealed interface AccountProblem extends Problem {

    /// A person needs a name of a length that fits.
    record NoName() implements AccountProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }
}
