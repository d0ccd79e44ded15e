package id.badak.registry.account;

import id.badak.kernel.Problem;

/// An owner needs a name of a length that fits.
record NoOwnerName() implements Problem {
    @Override
    public Kind kind() {
        return Kind.INCOMPLETE;
    }
}
