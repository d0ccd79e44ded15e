package id.badak.study.interview;

import id.badak.kernel.AccountId;
import id.badak.kernel.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One edition of what was said in an interview; its words are a [Spoken].
///
/// @param lock null until it may be coded
public record Transcript(
        TranscriptId id,
        InterviewId interview,
        int edition,
        Format format,
        AccountId importedBy,
        Instant importedAt,
        @Nullable Lock lock) {
    static final int HIGHEST_EDITION = 99;

    public enum Format {
        PASTED,
        TEXT,
        DOCX,
        SRT,
        VTT
    }

    /// That nobody changes a word any more.
    ///
    /// @param points how many code points its words are
    /// @param sha256 of its words in UTF-8
    public record Lock(int points, int words, String sha256, AccountId by, Instant at) {}

    public boolean isLocked() {
        return lock != null;
    }

    void requireOpen() {
        if (isLocked()) {
            throw Problem.refuse(new InterviewProblem.Locked());
        }
    }

    void requireLocked() {
        if (!isLocked()) {
            throw Problem.refuse(new InterviewProblem.NotLocked());
        }
    }
}
