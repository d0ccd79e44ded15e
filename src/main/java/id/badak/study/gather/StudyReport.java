package id.badak.study.gather;

import id.badak.kernel.AccountId;
import id.badak.study.interview.FieldStudyId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One report of a study, as it came out.
///
/// @param end      null while it is made
/// @param recalled whether an informant in it took their interview back, and what it says was deleted
record StudyReport(
        StudyReportId id,
        FieldStudyId study,
        AccountId askedBy,
        Instant askedAt,
        @Nullable End end,
        boolean recalled) {
    /// Source: ours. Some times what a large study takes on two cores.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    record End(Outcome outcome, Instant at) {
        enum Outcome {
            DONE,
            FAILED
        }
    }

    /// A file as it came out, without its bytes; these stay when the bytes go.
    record File(String name, String sha256, int bytes) {}

    boolean isDone() {
        return end != null && end.outcome() == End.Outcome.DONE;
    }

    /// Whether somebody may still be making it, here or on another node.
    boolean mayStillEnd(Instant now) {
        return end == null && now.isBefore(askedAt.plus(LONGEST));
    }
}
