package id.badak.notice;

import id.badak.kernel.Problem;

/// The notice was sent meanwhile, or is another office's, or is a link whose minutes are over.
record NothingToTryAgain() implements Problem {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
