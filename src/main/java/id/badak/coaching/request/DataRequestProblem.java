package id.badak.coaching.request;

import id.badak.kernel.Problem;

sealed interface DataRequestProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INCOMPLETE;
    }

    record Unknown() implements DataRequestProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record ChooseWhat() implements DataRequestProblem {}

    record SayWhatIsWrong() implements DataRequestProblem {}

    record TooLong(int letters) implements DataRequestProblem {
        @Override
        public Object[] facts() {
            return new Object[] {letters};
        }
    }

    record NoForm() implements DataRequestProblem {}

    record ChooseOutcome() implements DataRequestProblem {}

    record SayWhy() implements DataRequestProblem {}

    record NameTheGround() implements DataRequestProblem {}

    record SayWhatIsRight() implements DataRequestProblem {}

    record ErasedForGood() implements DataRequestProblem {}

    record TooManyOpen() implements DataRequestProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record SentOtherwise() implements DataRequestProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NotRestricted() implements DataRequestProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record AlreadyAnswered() implements DataRequestProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
