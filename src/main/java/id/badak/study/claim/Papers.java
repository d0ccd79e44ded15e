package id.badak.study.claim;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.inquiry.Paper;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudy;
import id.badak.study.interview.FieldStudyId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door to the documents that claims are held against.
@Service
@StudyTransaction
public class Papers {
    private final FieldStudies studies;
    private final PaperStore store;
    private final Journal journal;
    private final Clock clock;

    Papers(FieldStudies studies, PaperStore store, Journal journal, Clock clock) {
        this.studies = studies;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// A study with its documents.
    record Opened(FieldStudy study, List<PaperEdition> papers) {}

    @StudyTransaction(readOnly = true)
    @May(act = "claim.read", roles = Role.RESEARCHER)
    Opened list(FieldStudyId study) {
        return new Opened(studies.get(study), store.list(study));
    }

    /// Writes the next edition of a document, or a new one.
    ///
    /// @param number of one that is there; 0 for a new one
    /// @param before the edition that was on the page; 0 for none
    @May(act = "claim.write", roles = Role.RESEARCHER)
    void write(FieldStudyId study, int number, int before, PaperEdition.Words words) {
        studies.get(study);
        var all = store.list(study);
        int latest = all.stream()
                .filter(paper -> paper.number() == number)
                .findFirst()
                .map(PaperEdition::edition)
                .orElse(0);
        if (number != 0 && latest == 0) {
            throw Problem.refuse(new ClaimProblem.Unknown());
        }
        int which =
                number == 0 ? all.stream().mapToInt(PaperEdition::number).max().orElse(0) + 1 : number;
        var next = new PaperEdition(which, before + 1, words, Acting.get().account(), clock.instant());
        if (latest != before || !store.insert(study, next)) {
            throw Problem.refuse(new ClaimProblem.WrittenMeanwhile());
        }
        journal.write("claim.write", study.value(), null);
    }

    /// Adds a document as an inquiry has it.
    @May(act = "claim.write", roles = Role.RESEARCHER)
    public void add(FieldStudyId study, Paper paper) {
        write(
                study,
                0,
                0,
                new PaperEdition.Words(
                        paper.title().in(Language.ID),
                        paper.title().in(Language.EN),
                        paper.dated(),
                        paper.says().in(Language.ID),
                        paper.says().in(Language.EN)));
    }
}
