package id.badak.valve;

import id.badak.kernel.Problem;

sealed interface ValveProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INCOMPLETE;
    }

    record Unknown() implements ValveProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record GroundTooShort(int letters) implements ValveProblem {
        @Override
        public Object[] facts() {
            return new Object[] {letters};
        }
    }

    record WordsTooLong(int letters) implements ValveProblem {
        @Override
        public Object[] facts() {
            return new Object[] {letters};
        }
    }

    record NoOrder() implements ValveProblem {}

    record SayTheDanger() implements ValveProblem {}

    record NothingChosen() implements ValveProblem {}

    record SayWhy() implements ValveProblem {}

    record ChooseOutcome() implements ValveProblem {}

    /// Two people: who asks never decides.
    record SamePerson() implements ValveProblem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    record AlreadyDecided() implements ValveProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NoConsent() implements ValveProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record TooLateToAnswer() implements ValveProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
