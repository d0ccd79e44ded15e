package id.badak.study.interview;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import id.badak.kernel.Typed;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/// That some words stand behind a role everywhere in a transcript. What they were is not in here.
///
/// @param places   in how many places
/// @param isUndone whether the words were brought back
/// @param isKept   whether they could be
record Redaction(UUID id, String role, int places, boolean isUndone, boolean isKept, AccountId by, Instant at) {
    static final int LONGEST_ROLE = 40;
    static final int LONGEST_WORDS = 80;

    private static final Pattern NO_ROLE = Pattern.compile("[\\[\\]\\p{Cc}]");

    static Redaction of(UUID id, String words, String role, AccountId by, Instant at) {
        if (words.isEmpty()
                || !Typed.fits(words, LONGEST_WORDS)
                || role.isEmpty()
                || !Typed.fits(role, LONGEST_ROLE)
                || NO_ROLE.matcher(role).find()) {
            throw Problem.refuse(new InterviewProblem.SayWhat());
        }
        return new Redaction(id, role, 0, false, true, by, at);
    }
}
