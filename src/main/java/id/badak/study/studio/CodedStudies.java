package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts;
import java.util.List;
import org.springframework.stereotype.Service;

/// The door for whoever makes something of what was coded.
@Service
@StudyTransaction
public class CodedStudies {
    private final Codebooks codebooks;
    private final Transcripts transcripts;
    private final CodingStore codings;
    private final SittingStore sittings;

    CodedStudies(Codebooks codebooks, Transcripts transcripts, CodingStore codings, SittingStore sittings) {
        this.codebooks = codebooks;
        this.transcripts = transcripts;
        this.codings = codings;
        this.sittings = sittings;
    }

    /// Reads a study with its words and what may be seen of its codings; a line is left for each transcript.
    @May(act = "coding.read", roles = Role.RESEARCHER)
    public CodedStudy read(FieldStudyId id) {
        var opened = codebooks.open(id);
        var texts = transcripts.readAll(transcripts.listLocked(id));
        var all = texts.keySet().stream()
                .map(material -> material.transcript().id())
                .toList();
        var marked = codings.list(all);
        return new CodedStudy(
                opened.study(),
                new StudyProject(opened.study(), opened.tree(), texts, marked, List.of()).project(),
                texts.keySet().stream().toList(),
                sittings.list(id),
                codings.listDecided(all).values().stream()
                        .map(one -> new CodedStudy.Ruling(
                                one.coding(),
                                one.verdict() == Adjudication.Verdict.KEPT,
                                one.memo(),
                                one.by(),
                                one.at()))
                        .sorted((one, other) ->
                                one.coding().value().compareTo(other.coding().value()))
                        .toList());
    }
}
