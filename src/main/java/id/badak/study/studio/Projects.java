package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.material.Project;
import id.badak.study.studio.Adjudication.Verdict;
import java.util.Collection;
import java.util.Comparator;
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
    private final SittingStore sittings;
    private final Journal journal;

    Projects(
            Codebooks codebooks,
            Transcripts transcripts,
            CodingStore store,
            MemoStore memos,
            SittingStore sittings,
            Journal journal) {
        this.codebooks = codebooks;
        this.transcripts = transcripts;
        this.store = store;
        this.memos = memos;
        this.sittings = sittings;
        this.journal = journal;
    }

    /// What of a study the acting person may see: the latest locked transcripts and the codings in them.
    private record Seen(
            Codebooks.Opened opened,
            Map<Material, Spoken> texts,
            List<Coding> codings,
            Map<CodingId, Adjudication> decided) {
        Map<TranscriptId, List<Coding>> byTranscript() {
            return codings.stream().collect(Collectors.groupingBy(Coding::transcript));
        }

        List<Coding> kept() {
            return codings.stream().filter(coding -> !isDropped(coding)).toList();
        }

        boolean isDropped(Coding coding) {
            var decision = decided.get(coding.id());
            return decision != null && decision.verdict() == Verdict.DROPPED;
        }
    }

    private Seen see(FieldStudyId id) {
        var opened = codebooks.open(id);
        var texts = transcripts.readAll(transcripts.listLocked(id));
        var all = ids(texts.keySet());
        return new Seen(opened, texts, store.list(all), store.listDecided(all));
    }

    private static List<TranscriptId> ids(Collection<Material> materials) {
        return materials.stream().map(material -> material.transcript().id()).toList();
    }

    /// What was coded, to be counted; a line is left for each transcript.
    @May(act = "coding.read", roles = Role.RESEARCHER)
    public MarkedStudy readMarks(FieldStudyId id) {
        var seen = see(id);
        var desks = store.listDesks(ids(seen.texts().keySet()));
        var codings = seen.byTranscript();
        return new MarkedStudy(
                seen.opened().study(),
                seen.opened().tree().codes(),
                seen.texts().entrySet().stream()
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
                                            .flatMap(coding -> given(coding, seen).stream())
                                            .toList());
                        })
                        .toList());
    }

    private static Optional<MarkedStudy.Given> given(Coding coding, Seen seen) {
        return seen.opened()
                .tree()
                .resolve(coding.code())
                .map(node -> new MarkedStudy.Given(
                        node.id().value(), coding.coder(), coding.first(), coding.beyond(), seen.isDropped(coding)));
    }

    /// What was coded and decided, to be made something of; a line is left for each transcript.
    @May(act = "coding.read", roles = Role.RESEARCHER)
    public CodedStudy read(FieldStudyId id) {
        var seen = see(id);
        return new CodedStudy(
                seen.opened().study(),
                project(seen, seen.codings(), List.of()),
                List.copyOf(seen.texts().keySet()),
                sittings.list(id),
                seen.decided().values().stream()
                        .map(one -> new CodedStudy.Ruling(
                                one.coding(), one.verdict() == Verdict.KEPT, one.memo(), one.by(), one.at()))
                        .sorted(Comparator.comparing(one -> one.coding().value()))
                        .toList());
    }

    /// All of a study that the acting person may see, to be taken away; a line is left for each transcript.
    @May(act = "coding.export", roles = Role.RESEARCHER)
    Project export(FieldStudyId id) {
        var seen = see(id);
        journal.write("coding.export", id.value(), null);
        return project(seen, seen.kept(), memos.list(id));
    }

    private static Project project(Seen seen, List<Coding> codings, List<Memo> about) {
        return new StudyProject(seen.opened().study(), seen.opened().tree(), seen.texts(), codings, about).project();
    }
}
