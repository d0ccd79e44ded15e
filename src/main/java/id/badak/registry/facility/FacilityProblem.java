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

    record NotAName(int letters) implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {letters};
        }
    }

    record NotAPhone() implements FacilityProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
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
}
