package id.badak.study.appraisal;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.study.appraisal.Appraisal.End;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.extract.FrozenDataset;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.extract.FrozenDatasets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Keeps what was asked and what came out, for the researchers of the office alone.
@Service
@StudyTransaction
class Appraisals {
    private final AppraisalStore store;
    private final Plans plans;
    private final FrozenDatasets datasets;
    private final Journal journal;
    private final Clock clock;

    Appraisals(AppraisalStore store, Plans plans, FrozenDatasets datasets, Journal journal, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.datasets = datasets;
        this.journal = journal;
        this.clock = clock;
    }

    /// What a computation is asked with.
    ///
    /// @param plan whose locked edition is to hold; null for none
    /// @param unit of a period where there is no plan; a plan names its own
    record Wish(@Nullable PlanId plan, PeriodUnit unit, long seed, int replicates) {}

    /// Notes that a computation is asked for. A form that is sent twice asks once.
    ///
    /// @return empty when this form was sent before
    @May(act = "appraisal.begin", roles = Role.RESEARCHER)
    Optional<Appraisal> note(AppraisalId id, FrozenDatasetId datasetId, Wish wish) {
        var dataset = datasets.get(datasetId);
        dataset.requireRows();
        var edition = wish.plan() == null ? null : plans.getLocked(wish.plan());
        var appraisal = new Appraisal(
                id,
                dataset.id(),
                edition == null ? null : new Appraisal.Under(edition.plan(), edition.number()),
                edition == null ? wish.unit() : edition.unit(),
                wish.seed(),
                wish.replicates(),
                Acting.get().account(),
                clock.instant(),
                null);
        if (!dataset.seal().grain().tells(appraisal.unit())) {
            throw Problem.refuse(new AppraisalProblem.TooFine());
        }
        if (!store.insert(appraisal)) {
            return Optional.empty();
        }
        journal.write("appraisal.begin", id.value(), null);
        return Optional.of(appraisal);
    }

    /// Keeps what came out.
    ///
    /// @param files what is to be said; empty where there was an accident
    @May(act = "appraisal.begin", roles = Role.RESEARCHER)
    void end(AppraisalId id, End.Outcome outcome, Map<String, byte[]> files) {
        if (store.insertEnd(id, new End(outcome, clock.instant()))) {
            store.insertFiles(id, files);
        }
    }

    /// Gives an appraisal of this dataset.
    @StudyTransaction(readOnly = true)
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    Appraisal get(FrozenDatasetId dataset, AppraisalId id) {
        return store.find(id)
                .filter(one -> one.dataset().equals(dataset))
                .orElseThrow(() -> Problem.refuse(new AppraisalProblem.Unknown()));
    }

    @StudyTransaction(readOnly = true)
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    Slice<Appraisal> list(FrozenDataset dataset, PageRequest page) {
        return Slice.of(store.list(dataset.id(), page), page);
    }

    @StudyTransaction(readOnly = true)
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    List<Appraisal.File> listFiles(AppraisalId id) {
        return store.listFiles(id);
    }

    /// Gives a file as it came out.
    @StudyTransaction(readOnly = true)
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    byte[] getFile(AppraisalId id, String name) {
        return store.findFile(id, name).orElseThrow(() -> Problem.refuse(new AppraisalProblem.Unknown()));
    }
}
