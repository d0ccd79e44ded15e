package id.badak.official.inspection;

import id.badak.kernel.Problem;
import java.time.LocalDate;

sealed interface InspectionProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INCOMPLETE;
    }

    record Unknown() implements InspectionProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// The inspector had to do with the facility as its mentor, within the set months.
    record ConflictOfInterest(LocalDate freeOn) implements InspectionProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {freeOn.toString()};
        }
    }

    record NoEditionInForce(String facilityKind, LocalDate on) implements InspectionProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {facilityKind, on.toString()};
        }
    }

    record AnotherEdition() implements InspectionProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record DateAhead() implements InspectionProblem {}

    record DateTooOld() implements InspectionProblem {}

    record UnknownPurpose() implements InspectionProblem {}

    record NoteTooLong() implements InspectionProblem {}

    /// A closed or inaccessible facility was answered for all the same.
    record AnsweredUnseen() implements InspectionProblem {}

    record FindingWithoutStatement(String clause) implements InspectionProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record StatementTooLong(String clause) implements InspectionProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record FindingOnMetClause(String clause) implements InspectionProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }

    record DueOutOfRange(String clause) implements InspectionProblem {
        @Override
        public Object[] facts() {
            return new Object[] {clause};
        }
    }
}
