package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import id.badak.study.interview.TranscriptId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a researcher thought of a code or of a passage, edition by edition.
///
/// @param editions the first one first; none is ever changed
record Memo(UUID id, About about, AccountId by, List<Edition> editions) {
    static final int LONGEST_WORDS = 4_000;

    /// What it is about.
    sealed interface About {
        record OfCode(CodeId code) implements About {}

        record OfCoding(TranscriptId transcript, CodingId coding) implements About {}
    }

    record Edition(int number, String words, Instant at) {}

    Memo {
        editions = List.copyOf(editions);
    }

    Edition latest() {
        return editions.getLast();
    }

    /// The editions before, the latest of them first.
    List<Edition> earlier() {
        return editions.subList(0, editions.size() - 1).reversed();
    }

    /// Only its author writes it on: others have memos of their own.
    void requireBy(AccountId account) {
        if (!by.equals(account)) {
            throw Problem.refuse(new StudioProblem.NotYourMemo());
        }
    }

    static String said(String typed) {
        var words = Typed.strip(typed);
        if (words.isEmpty() || !Typed.fits(words, LONGEST_WORDS)) {
            throw Problem.refuse(new StudioProblem.SayMemo());
        }
        return words;
    }

    /// Masks the words.
    @Override
    public String toString() {
        return "Memo[" + id + "]";
    }
}
