package id.badak.coaching.request;

import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an owner asked about the data kept of them, and what came of it.
///
/// @param words  the owner's own; may be empty where the kind says it all
/// @param dueAt  when it must be answered at the latest, as it was told when it was asked
/// @param answer null while it is open
public record DataRequest(
        DataRequestId id,
        EnterpriseId enterprise,
        Kind kind,
        String words,
        AccountId askedBy,
        Instant askedAt,
        Instant dueAt,
        @Nullable Answer answer) {
    static final int LONGEST_WORDS = 1000;
    static final int LONGEST_GROUND = 500;

    public enum Kind {
        /// On paper, from the office; a download needs no request.
        COPY,
        CORRECTION,
        RESTRICTION,
        /// Of what mentoring keeps; the register and the official side have grounds of their own.
        ERASURE
    }

    public enum Outcome {
        GRANTED,
        REFUSED
    }

    /// That it was granted or refused, by whom, when and why.
    ///
    /// @param words  what the owner is told
    /// @param ground of a refusal; empty for anything else
    public record Answer(Outcome outcome, String words, String ground, AccountId by, Instant at) {}

    boolean isOpen() {
        return answer == null;
    }

    /// What is to be put right must be said; the rest says itself.
    static void requireAskable(Kind kind, String words) {
        if (kind == Kind.CORRECTION && words.isEmpty()) {
            throw Problem.refuse(new DataRequestProblem.SayWhatIsWrong());
        }
        if (words.length() > LONGEST_WORDS) {
            throw Problem.refuse(new DataRequestProblem.TooLong(LONGEST_WORDS));
        }
    }

    /// Each rings at every coordinator's. Source: ours, not a rule of the law.
    private static final int MOST_OPEN = 10;

    /// @param open how many of the business wait for an answer
    static void requireRoom(int open) {
        if (open >= MOST_OPEN) {
            throw Problem.refuse(new DataRequestProblem.TooManyOpen());
        }
    }

    /// Takes the same once more, and nothing else under its id.
    void requireSame(Kind again, String said) {
        if (kind != again || !words.equals(said)) {
            throw Problem.refuse(new DataRequestProblem.SentOtherwise());
        }
    }

    /// An office may refuse on grounds of the law only (UU 27/2022 article 33; its list was not read), so a
    /// refusal names its ground, and whoever grants has none to name.
    ///
    /// @param corrections what is put right with it
    void requireAnswerable(Given given, List<Correction> corrections) {
        if (!isOpen()) {
            throw Problem.refuse(new DataRequestProblem.AlreadyAnswered());
        }
        if (given.words().isEmpty()) {
            throw Problem.refuse(new DataRequestProblem.SayWhy());
        }
        if (given.outcome() == Outcome.REFUSED && given.ground().isEmpty()) {
            throw Problem.refuse(new DataRequestProblem.NameTheGround());
        }
        if (kind == Kind.CORRECTION && given.outcome() == Outcome.GRANTED && corrections.isEmpty()) {
            throw Problem.refuse(new DataRequestProblem.SayWhatIsRight());
        }
        if (corrections.stream()
                .anyMatch(one -> one.before().length() > Correction.LONGEST
                        || one.after().length() > Correction.LONGEST)) {
            throw Problem.refuse(new DataRequestProblem.TooLong(Correction.LONGEST));
        }
        if (kind == Kind.ERASURE && given.outcome() == Outcome.GRANTED && !given.understood()) {
            throw Problem.refuse(new DataRequestProblem.ErasedForGood());
        }
        if (given.words().length() > LONGEST_WORDS) {
            throw Problem.refuse(new DataRequestProblem.TooLong(LONGEST_WORDS));
        }
        if (given.ground().length() > LONGEST_GROUND) {
            throw Problem.refuse(new DataRequestProblem.TooLong(LONGEST_GROUND));
        }
    }

    /// Masks the words.
    @Override
    public String toString() {
        return "DataRequest[" + id + "]";
    }
}
