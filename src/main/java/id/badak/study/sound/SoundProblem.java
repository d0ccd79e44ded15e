package id.badak.study.sound;

import id.badak.kernel.Problem;

sealed interface SoundProblem extends Problem {
    /// No such recording in this study, or one whose sound is gone.
    record Unknown() implements SoundProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Nothing was chosen, or what was chosen is no sound that we know.
    record NoSound() implements SoundProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooLarge(int mostMegabytes) implements SoundProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostMegabytes};
        }
    }

    /// Deleting cannot be undone, so it is asked for twice.
    record NotCertain() implements SoundProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// The same id with another file, or with one whose sound was removed since: what was sent first stays as it is.
    record SentBefore() implements SoundProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record TooMany(int most) implements SoundProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {most};
        }
    }
}
