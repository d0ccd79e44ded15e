package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import java.time.Instant;

/// What somebody decided of a coding on which coders differ, and why.
record Adjudication(CodingId coding, Verdict verdict, String memo, AccountId by, Instant at) {
    static final int LONGEST_MEMO = 1_000;

    enum Verdict {
        KEPT,
        DROPPED
    }

    void requireSaid() {
        if (memo.isEmpty() || !Typed.fits(memo, LONGEST_MEMO)) {
            throw Problem.refuse(new StudioProblem.SayWhy());
        }
    }
}
