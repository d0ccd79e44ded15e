package id.badak.registry.facility;

import id.badak.kernel.FacilityId;
import id.badak.kernel.Problem;

sealed interface FacilityProblem extends Problem {

    record Unknown(FacilityId facility) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record ReferenceTaken(String reference) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {reference};
        }
    }

    /// No such import, or somebody else's: the two are not told apart.
    record UnknownImport() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    record NotYourImport() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.NOT_YOURS;
        }
    }

    record NoFile() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Neither a spreadsheet nor text in columns, or broken half way.
    record UnreadableFile() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NoRows() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record ColumnsMissing(String columns) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {columns};
        }
    }

    record ColumnTwice(String column) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {column};
        }
    }

    record TooManyRows(int mostRows) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostRows};
        }
    }

    record FileTooLarge(int mostMegabytes) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.TOO_LARGE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {mostMegabytes};
        }
    }

    record RowsFaulty(int count) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {count};
        }
    }

    record AlreadyApplied() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    /// What was shown is not what would happen now.
    record ChangedMeanwhile() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
