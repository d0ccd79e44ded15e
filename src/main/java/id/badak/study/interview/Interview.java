package id.badak.study.interview;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One conversation with an informant, and whether it may be used.
///
/// @param guide      what was to be asked; may be empty
/// @param consent    null until the informant agreed
/// @param withdrawal null while the consent stands
public record Interview(
        InterviewId id,
        Informant informant,
        LocalDate heldOn,
        int minutes,
        Mode mode,
        String guide,
        AccountId ledBy,
        Instant recordedAt,
        @Nullable Consent consent,
        @Nullable Withdrawal withdrawal) {
    static final int LONGEST_GUIDE = 4_000;
    static final int MOST_MINUTES = 600;

    /// Source: Paper, interviews took from 45 to 90 minutes. Another length is said and not refused.
    static final int SHORTEST_USUAL = 45;

    static final int LONGEST_USUAL = 90;

    public enum Mode {
        IN_PERSON,
        VIDEO,
        TELEPHONE
    }

    /// How the informant agreed.
    public enum Way {
        WRITTEN,
        SPOKEN
    }

    /// That the informant agreed to the interview being used for research, when, and who noted it.
    public record Consent(LocalDate givenOn, Way way, AccountId notedBy, Instant notedAt) {}

    /// That they took it back. No reason is asked. The words are gone from then on; nobody can bring them back.
    public record Withdrawal(LocalDate on, AccountId notedBy, Instant notedAt) {}

    /// How its length compares with the usual one.
    enum Length {
        SHORT,
        USUAL,
        LONG
    }

    Length length() {
        if (minutes < SHORTEST_USUAL) {
            return Length.SHORT;
        }
        return minutes > LONGEST_USUAL ? Length.LONG : Length.USUAL;
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /// Whether the informant agreed and did not take it back.
    public boolean isUsable() {
        return consent != null && withdrawal == null;
    }

    /// Asked before anything is written or read of what was said.
    void requireUsable() {
        requireStanding();
        if (consent == null) {
            throw Problem.refuse(new InterviewProblem.NoConsent());
        }
    }

    void requireStanding() {
        if (isWithdrawn()) {
            throw Problem.refuse(new InterviewProblem.Withdrawn());
        }
    }

    void requireNotAgreed() {
        requireStanding();
        if (consent != null) {
            throw Problem.refuse(new InterviewProblem.AlreadyAgreed());
        }
    }

    /// Whether a form that is sent again says the same.
    boolean isRecordedAs(InformantId other, Interviews.Draft draft) {
        return informant.id().equals(other)
                && heldOn.equals(draft.heldOn())
                && minutes == draft.minutes()
                && mode == draft.mode()
                && guide.equals(draft.guide());
    }

    /// Masks what was asked.
    @Override
    public String toString() {
        return "Interview[" + id + "]";
    }
}
