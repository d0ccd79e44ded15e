package id.badak.gate.pace;

import id.badak.kernel.Problem;

sealed interface PaceProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.TOO_OFTEN;
    }

    record TooFast(int seconds) implements PaceProblem {
        @Override
        public Object[] facts() {
            return new Object[] {seconds};
        }
    }

    record TooManyFiles(int minutes) implements PaceProblem {
        @Override
        public Object[] facts() {
            return new Object[] {minutes};
        }
    }
}
