package id.badak.study.interview;

import id.badak.kernel.Problem;

sealed interface InterviewProblem extends Problem {
    /// No such study, informant, interview or transcript in this office.
    record Unknown() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Two informants of one study cannot have one number.
    record NumberTaken(int number) implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {number};
        }
    }

    /// Mentoring that never began, or began later, cannot have ended then.
    record NotMentored() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NoConsent() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record AlreadyAgreed() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record Withdrawn() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NoWords() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Another kind of file, or one that is broken.
    record Unreadable() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooLong(int mostPoints) implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostPoints};
        }
    }

    record TooManyTurns(int most) implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {most};
        }
    }

    record TurnTooLong(int number, int mostPoints) implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {number, mostPoints};
        }
    }

    /// The file is, or what is packed in it.
    record TooLarge(int mostMegabytes) implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostMegabytes};
        }
    }

    /// The same id with another body: what was sent first stays.
    record SentBefore() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// The edition before this one is still open: two open ones would be mixed up.
    record StillOpen() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record Locked() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NotLocked() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record SayWhat() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NotFound() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// It was brought back already, or its words were deleted for good.
    record OriginalGone() implements InterviewProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
