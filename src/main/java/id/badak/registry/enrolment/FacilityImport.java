package id.badak.registry.enrolment;

import id.badak.kernel.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A spreadsheet that was kept, what it would do now, and what came of it.
///
/// @param applied null until it was applied; from then on the plan shows what applying again would
///                do
record FacilityImport(UUID id, ImportPlan plan, @Nullable Applied applied) {

    record Applied(Instant at, int addedCount, int updatedCount) {}

    /// Applies what somebody has seen, once.
    ///
    /// @param shown  the digest of the plan on their screen; another plan needs another look
    /// @param update whether known facilities get the file's values
    Applied apply(String shown, boolean update, Instant at) {
        if (applied != null) {
            throw Problem.refuse(new EnrolmentProblem.AlreadyApplied());
        }
        if (!plan.digest().equals(shown)) {
            throw Problem.refuse(new EnrolmentProblem.ChangedMeanwhile());
        }
        plan.requireFaultless();
        return new Applied(at, plan.added().size(), update ? plan.changed().size() : 0);
    }
}
