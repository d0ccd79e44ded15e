package id.badak.study.appraisal;

import id.badak.kernel.AccountId;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.extract.FrozenDatasetId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One computation on one dataset.
///
/// @param plan the locked edition; null where it was computed without one
/// @param end  null while it is computed
record Appraisal(
        AppraisalId id,
        FrozenDatasetId dataset,
        @Nullable Under plan,
        PeriodUnit unit,
        long seed,
        int replicates,
        AccountId askedBy,
        Instant askedAt,
        @Nullable End end) {
    /// Source: ours. Some times what the largest dataset takes on two cores.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /// @param edition number of the locked edition
    record Under(PlanId plan, int edition) {}

    record End(Outcome outcome, Instant at) {
        enum Outcome {
            DONE,
            FAILED
        }
    }

    /// A file as it came out, without its bytes.
    record File(String name, String sha256, int bytes) {}

    boolean isDone() {
        return end != null && end.outcome() == End.Outcome.DONE;
    }

    /// Whether somebody may still be computing it, here or on another node.
    boolean mayStillEnd(Instant now) {
        return end == null && now.isBefore(askedAt.plus(LONGEST));
    }
}
