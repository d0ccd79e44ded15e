package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The door through which a code becomes two.
@Service
@StudyTransaction
class Splits {
    private final Codebooks codebooks;
    private final Transcripts transcripts;
    private final CodingStore store;

    Splits(Codebooks codebooks, Transcripts transcripts, CodingStore store) {
        this.codebooks = codebooks;
        this.transcripts = transcripts;
        this.store = store;
    }

    /// A code with the codings that count as it and that the acting person may see, in the latest editions.
    ///
    /// @param texts those that have any, in the order of their informants
    record Opened(Codebooks.Opened book, CodeTree.Node node, Map<Material, Spoken> texts, List<Coding> codings) {}

    @May(act = "code.read", roles = Role.RESEARCHER)
    Opened open(FieldStudyId study, CodeId code) {
        var book = codebooks.open(study);
        var node = book.tree().get(code);
        var locked = transcripts.listLocked(study);
        var codings = list(book.tree(), code, locked);
        var having = codings.stream().map(Coding::transcript).collect(Collectors.toSet());
        var texts = transcripts.readAll(locked.stream()
                .filter(material -> having.contains(material.transcript().id()))
                .toList());
        return new Opened(book, node, texts, codings);
    }

    private List<Coding> list(CodeTree tree, CodeId code, List<Material> locked) {
        var ids = locked.stream().map(material -> material.transcript().id()).toList();
        return store.list(ids).stream()
                .filter(coding -> tree.resolve(coding.code())
                        .filter(node -> node.id().equals(code))
                        .isPresent())
                .toList();
    }

    /// Makes a new code of some codings of another; sent twice it makes one.
    ///
    /// @throws id.badak.kernel.Refusal where none was chosen, or one that does not count as that code
    @May(act = "code.change", roles = Role.RESEARCHER)
    void split(FieldStudyId study, CodeId from, CodeId id, String name, Set<CodingId> chosen, String reason) {
        var book = codebooks.open(study);
        book.tree().get(from);
        var locked = transcripts.listLocked(study);
        var going = list(book.tree(), from, locked).stream()
                .filter(coding -> chosen.contains(coding.id()))
                .toList();
        if (!isSplit(book, id)) {
            if (going.isEmpty() || going.size() < chosen.size()) {
                throw Problem.refuse(new StudioProblem.ChooseCodings());
            }
            hold(study, going.stream().map(Coding::transcript).collect(Collectors.toSet()));
        }
        codebooks.split(study, from, id, name, going.stream().map(Coding::id).toList(), reason);
    }

    private static boolean isSplit(Codebooks.Opened book, CodeId id) {
        return book.tree().changes().stream().anyMatch(change -> change.code().equals(id));
    }

    /// Always in the same order, so that two who split do not wait for each other.
    private void hold(FieldStudyId study, Collection<TranscriptId> ids) {
        ids.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(id -> transcripts.holdLocked(study, id));
    }
}
