package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts;
import id.badak.study.material.Project;
import id.badak.study.studio.Adjudication.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The door to a whole study: as a project for other programs, and as what coders made of it so far.
@Service
@StudyTransaction
public class Projects {
    private final Codebooks codebooks;
    private final Transcripts transcripts;
    private final CodingStore store;
    private final MemoStore memos;
    private final Journal journal;

    Projects(Codebooks codebooks, Transcripts transcripts, CodingStore store, MemoStore memos, Journal journal) {
        this.codebooks = codebooks;
        this.transcripts = transcripts;
        this.store = store;
        this.memos = memos;
        this.journal = journal;
    }

    /// What was coded in the latest locked transcripts of a study, with each reading noted.
    @May(act = "coding.read", roles = Role.RESEARCHER)
    public MarkedStudy read(FieldStudyId id) {
        var opened = codebooks.open(id);
        var texts = transcripts.readAll(transcripts.listLocked(id));
        var all = texts.keySet().stream()
                .map(material -> material.transcript().id())
                .toList();
        var decided = store.listDecided(all);
        var desks = store.listDesks(all);
        var codings = store.list(all).stream().collect(Collectors.groupingBy(Coding::transcript));
        return new MarkedStudy(
                opened.study(),
                opened.tree().codes(),
                texts.entrySet().stream()
                        .map(entry -> {
                            var transcript = entry.getKey().transcript().id();
                            return new MarkedStudy.Text(
                                    entry.getKey(),
                                    entry.getValue(),
                                    Optional.ofNullable(desks.get(transcript))
                                            .filter(Desk::isOpen)
                                            .map(desk -> desk.apart().stream()
                                                    .map(Desk.Seat::coder)
                                                    .toList())
                                            .orElse(List.of()),
                                    codings.getOrDefault(transcript, List.of()).stream()
                                            .flatMap(coding -> given(coding, opened.tree(), decided).stream())
                                            .toList());
                        })
                        .toList());
    }

    private static Optional<MarkedStudy.Given> given(
            Coding coding, CodeTree tree, Map<CodingId, Adjudication> decided) {
        var decision = decided.get(coding.id());
        return tree.resolve(coding.code())
                .map(node -> new MarkedStudy.Given(
                        node.id().value(),
                        coding.coder(),
                        coding.first(),
                        coding.beyond(),
                        decision != null && decision.verdict() == Verdict.DROPPED));
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
        return new StudyProject(opened.study(), opened.tree(), texts, kept, memos.list(id)).project();
    }
}
