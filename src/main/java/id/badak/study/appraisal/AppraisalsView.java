package id.badak.study.appraisal;

import id.badak.kernel.Problem;
import id.badak.kernel.Slice;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.extract.FrozenDataset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param plans   the locked ones; a computation is held against one, or against none
/// @param problem why computing was refused; null before
record AppraisalsView(
        FrozenDataset dataset,
        Slice<Appraisal> appraisals,
        List<PlanEdition> plans,
        AppraisalForm form,
        @Nullable Problem problem) {

    /// Only those that its dates are exact enough for.
    List<PeriodUnit> units() {
        return Arrays.stream(PeriodUnit.values())
                .filter(dataset.seal().grain()::tells)
                .toList();
    }

    /// Whether the form comes back, with the choice that was made.
    boolean isAsked() {
        return problem != null || form.faults().any();
    }

    List<PlanEdition> usable() {
        return plans.stream()
                .filter(plan -> dataset.seal().grain().tells(plan.unit()))
                .toList();
    }
}
