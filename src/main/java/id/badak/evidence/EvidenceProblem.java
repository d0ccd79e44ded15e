package id.badak.evidence;

import id.badak.kernel.Problem;

sealed interface EvidenceProblem extends Problem {

    record Unknown() implements EvidenceProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
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
}
