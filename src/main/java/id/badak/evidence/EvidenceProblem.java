package id.badak.evidence;

import id.badak.kernel.Problem;

sealed interface EvidenceProblem extends Problem {

    record Unknown() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record Away() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.AWAY;
        }
    }

    record Infected() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// ClamAV is named and gave no clear answer.
    record NotLookedAt() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.AWAY;
        }
    }

    record NotAPicture() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooLarge(int mostMegabytes) implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostMegabytes};
        }
    }

    /// Its header asks for more memory than any photo of a telephone.
    record TooManyPixels() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }
}
