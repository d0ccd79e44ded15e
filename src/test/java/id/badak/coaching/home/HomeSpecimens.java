package id.badak.coaching.home;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.TaskSpecimens;
import id.badak.coaching.visit.Seen;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Answer.Verdict;
import id.badak.registry.programme.Chain;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// A kitchen seen on CPPB-IRT: every clause met but those with a task.
final class HomeSpecimens {
    static final Edition HOME_FOOD = Standards.load().get(new EditionId("cppb-irt-2012"));

    private HomeSpecimens() {}

    /// A task on a clause, due so many days after the usual.
    static TaskSpecimens task(String clause, String option, int days) {
        return TaskSpecimens.agreed(clause, option, TaskSpecimens.DUE.plusDays(days));
    }

    /// How far the kitchen is, when the clauses of these tasks were last seen unmet.
    static Progress progress(List<Task> tasks) {
        var verdicts = new HashMap<String, Verdict>();
        HOME_FOOD.clauses().forEach(clause -> verdicts.put(clause.number(), Verdict.MET));
        tasks.forEach(task -> verdicts.put(task.clause(), Verdict.UNMET));
        return Progress.of(HOME_FOOD, new Seen(HOME_FOOD.id(), verdicts), tasks);
    }

    static Facility kitchen(String name) {
        return new Facility(
                new FacilityId(Ids.next()),
                new EnterpriseId(Ids.next()),
                "S-1",
                name,
                Chain.PRODUCTION,
                "PANGAN_IRT",
                "PRODUK PANGAN",
                "36.04",
                "Jalan 1",
                UUID.randomUUID());
    }

    static MentorCase caseOf(Facility kitchen) {
        return new MentorCase(
                new MentorCaseId(Ids.next()),
                kitchen.enterprise(),
                kitchen.id(),
                new AccountId(Ids.next()),
                1,
                "paling dekat",
                Instant.EPOCH);
    }
}
