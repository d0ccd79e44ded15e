package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.study.appraisal.AppraisalId;
import id.badak.study.appraisal.FinishedAppraisals.Finished;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.inquiry.Numbers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which numbers stand beside the words: those of the latest appraisal of a dataset, and from a freeze on those of
/// that one.
///
/// @param choice  null before a dataset was chosen
/// @param rests   the appraisal they are of; null where the dataset has none
record StudyNumbers(
        @Nullable Choice choice,
        @Nullable Freeze freeze,
        @Nullable Finished rests,
        Numbers numbers) {

    /// @param edition a later choice takes the place of an earlier, frozen or not
    record Choice(int edition, FrozenDatasetId dataset, AccountId by, Instant at) {}

    /// @param sha256 of the appraisal's results.json
    record Freeze(AppraisalId appraisal, String sha256, AccountId by, Instant at) {}

    boolean isFrozen() {
        return freeze != null;
    }
}
