package id.badak.official.permit;

import id.badak.kernel.Problem;

sealed interface PermitProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INCOMPLETE;
    }

    record Unknown() implements PermitProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// A permit of the kind stands under this number.
    record RecordedAlready(String number) implements PermitProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {number};
        }
    }

    record DateOutOfRange(String oldestYear) implements PermitProblem {
        @Override
        public Object[] facts() {
            return new Object[] {oldestYear};
        }
    }

    record EndsBeforeItBegins() implements PermitProblem {}

    record ProductMissing() implements PermitProblem {}

    record ProductTooMany() implements PermitProblem {}

    record EndedAlready() implements PermitProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record EndOutOfRange(String issuedOn) implements PermitProblem {
        @Override
        public Object[] facts() {
            return new Object[] {issuedOn};
        }
    }

    record SayWhy() implements PermitProblem {}
}
