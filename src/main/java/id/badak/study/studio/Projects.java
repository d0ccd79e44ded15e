package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts;
import id.badak.study.material.Project;
import id.badak.study.studio.Adjudication.Verdict;
import org.springframework.stereotype.Service;

/// The door to a whole study: as a project for other programs, and as what coders made of it so far.
@Service
@StudyTransaction
class Projects {
    private final Codebooks codebooks;
    private final Transcripts transcripts;
    private final CodingStore store;
    private final Journal journal;

    Projects(Codebooks codebooks, Transcripts transcripts, CodingStore store, Journal journal) {
        this.codebooks = codebooks;
        this.transcripts = transcripts;
        this.store = store;
        this.journal = journal;
    }

    /// All of a study that the acting person may see, with each reading noted.
    @May(act = "coding.export", roles = Role.RESEARCHER)
    Project export(FieldStudyId id) {
        var opened = codebooks.open(id);
        var texts = transcripts.readAll(transcripts.listLocked(id));
        var all = texts.keySet().stream()
                .map(material -> material.transcript().id())
                .toList();
        var decided = store.listDecided(all);
        var kept = store.list(all).stream()
                .filter(coding -> {
                    var decision = decided.get(coding.id());
                    return decision == null || decision.verdict() == Verdict.KEPT;
                })
                .toList();
        journal.write("coding.export", id.value(), null);
        return new StudyProject(opened.study(), opened.tree(), texts, kept).project();
    }
}
