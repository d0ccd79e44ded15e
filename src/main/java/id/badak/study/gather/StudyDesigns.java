package id.badak.study.gather;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.FieldStudyId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to how a study was gone about.
@Service
@StudyTransaction
public class StudyDesigns {
    private final FieldStudies studies;
    private final StudyDesignStore store;
    private final Journal journal;
    private final Clock clock;

    StudyDesigns(FieldStudies studies, StudyDesignStore store, Journal journal, Clock clock) {
        this.studies = studies;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// A study with the editions of its design, the latest first; none before it was written.
    record Opened(FieldStudy study, List<StudyDesign> editions) {}

    @StudyTransaction(readOnly = true)
    @May(act = "gather.read", roles = Role.RESEARCHER)
    Opened open(FieldStudyId study) {
        return new Opened(studies.get(study), store.list(study));
    }

    /// Writes the next edition.
    ///
    /// @param before the edition that was on the page; 0 for none
    @May(act = "gather.design", roles = Role.RESEARCHER)
    public void write(FieldStudyId study, int before, StudyDesign.Words words) {
        studies.get(study);
        var latest = store.list(study).stream().findFirst();
        if (latest.filter(edition -> edition.words().equals(words)).isPresent()) {
            return;
        }
        var next = new StudyDesign(study, before + 1, words, Acting.get().account(), clock.instant());
        if (latest.map(StudyDesign::edition).orElse(0) != before || !store.insert(next)) {
            throw Problem.refuse(new GatherProblem.WrittenMeanwhile());
        }
        journal.write("gather.design", study.value(), null);
    }
}
