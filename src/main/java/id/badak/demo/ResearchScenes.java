package id.badak.demo;

import id.badak.kernel.Ids;
import id.badak.registry.programme.Chain;
import id.badak.study.appraisal.AppraisalId;
import id.badak.study.appraisal.Computations;
import id.badak.study.appraisal.PlanDraft;
import id.badak.study.appraisal.PlanId;
import id.badak.study.appraisal.Plans;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.extract.FrozenDatasets;
import id.badak.study.statistics.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// A researcher plans, freezes what the story tells of production and has it computed, under names that say it is made
/// up.
@Component
class ResearchScenes {
    private final Plans plans;
    private final FrozenDatasets datasets;
    private final Computations computations;
    private final Words words;

    ResearchScenes(Plans plans, FrozenDatasets datasets, Computations computations, Words words) {
        this.plans = plans;
        this.datasets = datasets;
        this.computations = computations;
        this.words = words;
    }

    void tell(Company company, LocalDate today) {
        var plan = new PlanId(Ids.next());
        var dataset = new FrozenDatasetId(Ids.next());
        Scene.run(company.the("RESEARCHER"), today, () -> {
            plans.write(plan, draft(), 0);
            plans.lock(plan, 1, "");
            datasets.freeze(dataset, words.of("penelitian.data"), Chain.PRODUCTION);
            computations.run(new AppraisalId(Ids.next()), dataset, plan);
        });
    }

    private PlanDraft draft() {
        return new PlanDraft(
                words.of("penelitian.rencana"),
                words.of("penelitian.rancangan"),
                List.of(words.of("penelitian.indikator")),
                List.of(Method.NEWCOMBE, Method.FISHER, Method.MC_NEMAR_EXACT),
                List.of("change.all"),
                PeriodUnit.YEAR,
                OptionalInt.empty(),
                OptionalInt.empty());
    }
}
