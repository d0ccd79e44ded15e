package id.badak.coaching.visit;

import id.badak.kernel.Problem;

sealed interface VisitProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INCOMPLETE;
    }

    record DateAhead() implements VisitProblem {}

    /// So long ago that nobody enters it on purpose.
    record DateTooOld() implements VisitProblem {}

    record WrongMinutes() implements VisitProblem {}

    record NoteTooLong() implements VisitProblem {}

    record NothingAnswered() implements VisitProblem {}

    record EditionNotInForce() implements VisitProblem {}

    record UnmetWithoutAgreement(String clause) implements VisitProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record AgreementWithoutUnmet(String clause) implements VisitProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record UnknownOption(String clause) implements VisitProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record DueOutOfRange(String clause) implements VisitProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }
}
