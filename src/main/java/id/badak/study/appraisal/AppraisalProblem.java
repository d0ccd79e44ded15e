package id.badak.study.appraisal;

import id.badak.kernel.Problem;

sealed interface AppraisalProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.WRONG_STATE;
    }

    record Unknown() implements AppraisalProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record UnknownPlan() implements AppraisalProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Somebody wrote another edition while this one was on the page.
    record WrittenMeanwhile() implements AppraisalProblem {}

    record AlreadyLocked() implements AppraisalProblem {}

    /// One was locked before: whoever supersedes it says why.
    record SayWhy() implements AppraisalProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Nothing is computed under what may still change.
    record NotLocked() implements AppraisalProblem {}

    /// The plan asks for periods that the dates of the dataset are not exact enough for.
    record TooFine() implements AppraisalProblem {}

    record TooManyWaiting() implements AppraisalProblem {}
}
