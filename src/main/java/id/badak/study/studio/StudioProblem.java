package id.badak.study.studio;

import id.badak.kernel.Problem;

sealed interface StudioProblem extends Problem {
    /// No such code, or one that was merged.
    record UnknownCode() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record SayName() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record SayWhy() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record SayMore() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// A change would stand in the history and say nothing.
    record NothingChanged() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Two codes of one name would be taken for one.
    record NameTaken() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record WouldLoop() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NotUndoable() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// Somebody else changed the codebook in between.
    record ChangedMeanwhile() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NoPassage() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record UnknownPassage() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record SayStance() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Who mentored codes no interview with whom they mentored.
    record Mentored() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    /// All coders are done and have seen each other's codings.
    record Opened() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record Done() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// The other coder is still at work.
    record StillBlind() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record Decided() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record SayMemo() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record UnknownReport() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record UnknownMemo() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Others have memos of their own.
    record NotYourMemo() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    /// None was chosen for the new code, or one that counts as another by now.
    record ChooseCodings() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record SayFile() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// What is wrong with it stands beside this.
    record UnusableProject() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// What is to be taken in is not what was looked into.
    record OtherFile() implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record ProjectLarge(int megabytes) implements StudioProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {megabytes};
        }
    }
}
