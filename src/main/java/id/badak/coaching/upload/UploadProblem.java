package id.badak.coaching.upload;

import id.badak.kernel.Problem;

sealed interface UploadProblem extends Problem {

    record Unknown() implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// What was said when it began is no digest, or no size.
    record Malformed() implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record TooMany(int most) implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {most};
        }
    }

    record PieceSize(int fewest, int most) implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {fewest, most};
        }
    }

    record PieceCutOff() implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record WrongPlace(int received) implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {received};
        }
    }

    record NotWhole(int received, int bytes) implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {received, bytes};
        }
    }

    record AnotherDigest() implements UploadProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }
}
