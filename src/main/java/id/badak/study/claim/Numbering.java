package id.badak.study.claim;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.study.appraisal.AppraisalId;
import id.badak.study.appraisal.FinishedAppraisals;
import id.badak.study.appraisal.FinishedAppraisals.Finished;
import id.badak.study.claim.StudyNumbers.Choice;
import id.badak.study.claim.StudyNumbers.Freeze;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.folder.NumbersReader;
import id.badak.study.inquiry.Numbers;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudyId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to the numbers of a study: chosen by dataset, live until they are frozen.
@Service
@StudyTransaction
class Numbering {
    private final FieldStudies studies;
    private final FinishedAppraisals appraisals;
    private final StudyNumberStore store;
    private final Journal journal;
    private final Clock clock;

    Numbering(
            FieldStudies studies, FinishedAppraisals appraisals, StudyNumberStore store, Journal journal, Clock clock) {
        this.studies = studies;
        this.appraisals = appraisals;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    @StudyTransaction(readOnly = true)
    @May(act = "claim.read", roles = Role.RESEARCHER)
    StudyNumbers find(FieldStudyId study) {
        var choice = store.findChoice(study);
        if (choice.isEmpty()) {
            return new StudyNumbers(null, null, null, Numbers.none());
        }
        var freeze = store.findFreeze(study, choice.get().edition());
        var rests = freeze.isPresent()
                ? appraisals.find(freeze.get().appraisal())
                : appraisals.findLatest(choice.get().dataset());
        return new StudyNumbers(
                choice.get(),
                freeze.orElse(null),
                rests.orElse(null),
                rests.map(one -> read(one, freeze.isPresent())).orElseGet(Numbers::none));
    }

    private Numbers read(Finished appraisal, boolean frozen) {
        var bytes = appraisals.results(appraisal.id());
        if (!Sha256.of(bytes).hex().equals(appraisal.sha256())) {
            throw new IllegalStateException("appraisal " + appraisal.id() + " is not what it was");
        }
        var numbers = NumbersReader.read(bytes);
        return new Numbers(numbers.dataset(), frozen, numbers.estimates());
    }

    /// Lists what there is to choose from.
    @StudyTransaction(readOnly = true)
    @May(act = "claim.read", roles = Role.RESEARCHER)
    List<Finished> listChoices() {
        return appraisals.listLatest();
    }

    /// Lets the numbers of a dataset stand beside the words, live.
    ///
    /// @param before the choice that was on the page; 0 for none
    @May(act = "claim.number", roles = Role.RESEARCHER)
    void choose(FieldStudyId study, int before, FrozenDatasetId dataset) {
        studies.get(study);
        if (appraisals.findLatest(dataset).isEmpty()) {
            throw Problem.refuse(new ClaimProblem.NoNumbers());
        }
        int latest = store.findChoice(study).map(Choice::edition).orElse(0);
        var next = new Choice(before + 1, dataset, Acting.get().account(), clock.instant());
        if (latest != before || !store.insert(study, next)) {
            throw Problem.refuse(new ClaimProblem.WrittenMeanwhile());
        }
        journal.write("claim.number", study.value(), null);
    }

    /// Freezes the numbers that were on the page: what is computed later leaves them as they are.
    @May(act = "claim.number", roles = Role.RESEARCHER)
    void freeze(FieldStudyId study, AppraisalId seen) {
        var numbers = find(study);
        var choice = numbers.choice();
        var rests = numbers.rests();
        if (choice == null || rests == null) {
            throw Problem.refuse(new ClaimProblem.NoNumbers());
        }
        if (!rests.id().equals(seen)) {
            throw Problem.refuse(new ClaimProblem.WrittenMeanwhile());
        }
        store.insert(
                study,
                choice.edition(),
                new Freeze(rests.id(), rests.sha256(), Acting.get().account(), clock.instant()));
        journal.write("claim.number", study.value(), null);
    }
}
