package id.badak.coaching.mentoring;

import id.badak.kernel.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

sealed interface MentoringProblem extends Problem {

    /// No such case, or another mentor's: the two look alike on purpose.
    record Unknown() implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// The mentor inspected this facility a short while ago.
    ///
    /// @param lastOn the inspection
    /// @param freeOn the first day on which it is no conflict
    record InspectedIt(LocalDate lastOn, LocalDate freeOn) implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }

        @Override
        public Object[] facts() {
            return new Object[] {DateTimeFormatter.ISO_DATE.format(lastOn), DateTimeFormatter.ISO_DATE.format(freeOn)};
        }
    }

    record NoMentor() implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record NoReason() implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record ReasonTooLong() implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    record SameMentor() implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record AssignedMeanwhile() implements MentoringProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }
}
