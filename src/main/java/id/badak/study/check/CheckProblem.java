package id.badak.study.check;

import id.badak.kernel.Problem;

sealed interface CheckProblem extends Problem {
    /// No such check in this office.
    record Unknown() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record SaySummary(int longest) implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {longest};
        }
    }

    record ChooseWords() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooManyWords(int most, int longest) implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {most, longest};
        }
    }

    /// A place that is no one turn of the informant, or that meets another.
    record NotTheirWords() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// The same id with another body: what was sent first stays.
    record SentBefore() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// There is no more to ask.
    record Answered() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record SayAnswer() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Right, and something to be put otherwise: one of the two is meant.
    record RightCorrected() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NotQuiteSilent() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooLong(int longest) implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {longest};
        }
    }

    /// A link that was revoked, is too old, or is not ours.
    record LinkOver() implements CheckProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }
}
