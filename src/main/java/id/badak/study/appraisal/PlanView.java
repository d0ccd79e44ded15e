package id.badak.study.appraisal;

import id.badak.kernel.Problem;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.statistics.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// @param id       null for a plan that is not written yet
/// @param editions the newest first
/// @param problem  why writing or locking was refused; null before
record PlanView(
        @Nullable PlanId id,
        List<PlanEdition> editions,
        PlanForm form,
        @Nullable Problem problem) {

    static List<PeriodUnit> units() {
        return List.of(PeriodUnit.values());
    }

    static String methods() {
        return Arrays.stream(Method.values()).map(Method::code).collect(Collectors.joining(", "));
    }

    /// The locked edition that holds.
    Optional<PlanEdition> holding() {
        return editions.stream().filter(edition -> edition.lock() != null).findFirst();
    }

    Optional<PlanEdition> lockable() {
        return editions.stream().findFirst().filter(newest -> newest.lock() == null);
    }

    String path() {
        return id == null ? "/penelitian/rencana" : "/penelitian/rencana/" + id;
    }
}
