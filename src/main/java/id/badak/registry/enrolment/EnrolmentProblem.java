package id.badak.registry.enrolment;

import id.badak.kernel.Problem;

sealed interface EnrolmentProblem extends Problem {

    /// No such import, or somebody else's: the two are not told apart.
    record UnknownImport() implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record NoFile() implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Neither a spreadsheet nor text in columns, or broken half way.
    record UnreadableFile() implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NoRows() implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record ColumnsMissing(String columns) implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {columns};
        }
    }

    record ColumnTwice(String column) implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {column};
        }
    }

    record TooManyRows(int mostRows) implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostRows};
        }
    }

    record FileTooLarge(int mostMegabytes) implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostMegabytes};
        }
    }

    record RowsFaulty(int count) implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {count};
        }
    }

    record AlreadyApplied() implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// What was shown is not what would happen now.
    record ChangedMeanwhile() implements EnrolmentProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
