package id.badak.coaching.consent;

import id.badak.kernel.Problem;

sealed interface ConsentProblem extends Problem {

    /// Nobody has agreed, or the consent was withdrawn.
    record NotGiven() implements ConsentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// An owner takes back what does not stand.
    record NothingToWithdraw() implements ConsentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record AlreadyGiven() implements ConsentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// The text on the page was replaced while it was open.
    record AnotherText() implements ConsentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
