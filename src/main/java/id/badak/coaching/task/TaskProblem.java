package id.badak.coaching.task;

import id.badak.kernel.Problem;

sealed interface TaskProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.WRONG_STATE;
    }

    record Unknown() implements TaskProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record NotOpen() implements TaskProblem {}

    record AlreadyShown() implements TaskProblem {}

    record AlreadyAnswered() implements TaskProblem {}

    record SayWhatIsMissing() implements TaskProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NoPhoto() implements TaskProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record WordsTooLong() implements TaskProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NoOperation() implements TaskProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }
}
