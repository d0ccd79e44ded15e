package id.badak.gate.signin;

import id.badak.kernel.Problem;

/// There is no such session, or it is another person's.
record UnknownSession() implements Problem {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
