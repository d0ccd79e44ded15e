package id.badak.coaching.mentoring;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.registry.account.Account;
import id.badak.registry.facility.Engagements.Conflict;
import java.time.Instant;
import java.util.Optional;

/// Who is to mentor, why, and from when.
///
/// @param reason in the coordinator's words, shown to whoever asks why; never empty
record Assignment(AccountId mentor, String reason, Instant at) {
    /// As `assignment_reason_check` has it; some eighty words.
    private static final int LONGEST_REASON = 500;

    /// Takes what a coordinator chose.
    ///
    /// @param account whoever was chosen; only a mentor of the office will do
    static Assignment of(Optional<Account> account, String reason, Instant at) {
        var words = Typed.strip(reason);
        if (words.isEmpty()) {
            throw Problem.refuse(new MentoringProblem.NoReason());
        }
        if (!Typed.fits(words, LONGEST_REASON)) {
            throw Problem.refuse(new MentoringProblem.ReasonTooLong());
        }
        return account.filter(chosen -> chosen.role() == Role.MENTOR)
                .map(chosen -> new Assignment(chosen.id(), words, at))
                .orElseThrow(() -> Problem.refuse(new MentoringProblem.NoMentor()));
    }

    /// Nobody helps a place they judged a short while ago; [id.badak.registry.facility.Engagements]
    /// says how long, and from where the rule is.
    void requireFree(Optional<Conflict> conflict) {
        conflict.ifPresent(found -> {
            throw Problem.refuse(new MentoringProblem.InspectedIt(found.lastOn(), found.freeOn()));
        });
    }
}
