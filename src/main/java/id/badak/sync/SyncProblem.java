package id.badak.sync;

import id.badak.kernel.Problem;

sealed interface SyncProblem extends Problem {

    /// The id came before with another body; the first stands, this one is kept to be looked at.
    record AnotherBody() implements SyncProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record UnknownKind() implements SyncProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// No UUID of version 7.
    record MalformedId() implements SyncProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record MalformedBody(String field) implements SyncProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {field};
        }
    }

    record TooMany(int most) implements SyncProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {most};
        }
    }
}
