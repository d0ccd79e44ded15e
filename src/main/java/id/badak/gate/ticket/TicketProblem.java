package id.badak.gate.ticket;

import id.badak.kernel.Problem;

sealed interface TicketProblem extends Problem {

    record ClosedAccount() implements TicketProblem {
        @Override
        public Kind kind() {
            return Kind.WRONG_STATE;
        }
    }

    record NoAddress() implements TicketProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// This installation has no mail server.
    record LettersOff() implements TicketProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }
}
