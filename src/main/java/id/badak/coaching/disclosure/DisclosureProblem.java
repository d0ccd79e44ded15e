package id.badak.coaching.disclosure;

import id.badak.kernel.Problem;

sealed interface DisclosureProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.INCOMPLETE;
    }

    record NoReason() implements DisclosureProblem {}

    record NotOfThisCase() implements DisclosureProblem {}

    record NoOperation() implements DisclosureProblem {}
}
