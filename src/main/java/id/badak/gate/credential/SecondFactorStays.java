package id.badak.gate.credential;

import id.badak.kernel.Problem;

/// The office asks a second factor of its staff.
record SecondFactorStays() implements Problem {
    @Override
    public Kind kind() {
        return Kind.WRONG_STATE;
    }
}
