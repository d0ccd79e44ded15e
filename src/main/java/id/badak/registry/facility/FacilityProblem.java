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
}
