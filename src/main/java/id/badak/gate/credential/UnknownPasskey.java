package id.badak.gate.credential;

import id.badak.kernel.Problem;

/// There is no such passkey, or it is another person's.
record UnknownPasskey() implements Problem {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
