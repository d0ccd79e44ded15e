package id.badak.study.gather;

import id.badak.kernel.Problem;
import id.badak.study.interview.TranscriptId;

sealed interface GatherProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.WRONG_STATE;
    }

    /// No such report or file in this study, or a file that went with a withdrawal.
    record Unknown() implements GatherProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Somebody wrote another edition of the design while this one was on the page.
    record WrittenMeanwhile() implements GatherProblem {}

    record NoDesign() implements GatherProblem {}

    /// Its coders do not see each other's codings yet: a report would hold those of whoever asked alone, and show
    /// them to the other.
    record StillBlind(String informant, TranscriptId transcript) implements GatherProblem {
        @Override
        public Object[] facts() {
            return new Object[] {informant};
        }
    }

    /// Of two interviews of one informant, this one was coded by others.
    record OtherCoders(String informant, TranscriptId transcript) implements GatherProblem {
        @Override
        public Object[] facts() {
            return new Object[] {informant};
        }
    }

    record TooManyWaiting() implements GatherProblem {}
}
