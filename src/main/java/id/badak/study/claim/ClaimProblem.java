package id.badak.study.claim;

import id.badak.kernel.Problem;

/// Why something a study says cannot be kept, beside what the rules of `study.inquiry` refuse.
public sealed interface ClaimProblem extends Problem {
    @Override
    default Kind kind() {
        return Kind.WRONG_STATE;
    }

    /// No such theme, document or claim in this study.
    record Unknown() implements ClaimProblem {
        @Override
        public Kind kind() {
            return Kind.UNKNOWN;
        }
    }

    /// Somebody wrote another edition while this one was on the page.
    record WrittenMeanwhile() implements ClaimProblem {}

    record SayWhy() implements ClaimProblem {
        @Override
        public Kind kind() {
            return Kind.INCOMPLETE;
        }
    }

    /// Nobody said yet how each source stands to a claim.
    record Unjudged(String claim) implements ClaimProblem {
        @Override
        public Object[] facts() {
            return new Object[] {claim};
        }
    }

    /// Nobody said yet what words and numbers come to together.
    record Uninferred(String claim) implements ClaimProblem {
        @Override
        public Object[] facts() {
            return new Object[] {claim};
        }
    }

    /// A quotation is of an earlier edition of its transcript, or its coding was taken back.
    record StaleQuotation(String where) implements ClaimProblem {
        @Override
        public Object[] facts() {
            return new Object[] {where};
        }
    }

    /// Nothing was computed of the dataset that could be frozen.
    record NoNumbers() implements ClaimProblem {}
}
