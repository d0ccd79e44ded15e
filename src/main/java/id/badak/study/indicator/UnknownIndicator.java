package id.badak.study.indicator;

import id.badak.kernel.Problem;

record UnknownIndicator() implements Problem {
    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
