package id.badak.notice;

import id.badak.kernel.Problem;

/// Why the outbox says no.
sealed interface NoticeProblem extends Problem {

    /// It was sent meanwhile, or is another office's, or is a link whose minutes are over.
    record NothingToTryAgain() implements NoticeProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }
}
