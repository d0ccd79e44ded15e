package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts;
import id.badak.study.studio.Memo.About;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to memos on codes and passages.
@Service
@StudyTransaction
class Memos {
    private final Codebooks codebooks;
    private final Transcripts transcripts;
    private final CodingStore codings;
    private final MemoStore store;
    private final Journal journal;
    private final Clock clock;

    Memos(
            Codebooks codebooks,
            Transcripts transcripts,
            CodingStore codings,
            MemoStore store,
            Journal journal,
            Clock clock) {
        this.codebooks = codebooks;
        this.transcripts = transcripts;
        this.codings = codings;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    @StudyTransaction(readOnly = true)
    @May(act = "coding.read", roles = Role.RESEARCHER)
    Slice<Memo> list(FieldStudyId study, About about, PageRequest page) {
        return store.list(study, about, page);
    }

    /// Writes a memo; a form that is sent twice writes one.
    @May(act = "coding.note", roles = Role.RESEARCHER)
    void write(FieldStudyId study, UUID id, About about, String typed) {
        hold(study, about);
        var words = Memo.said(typed);
        if (store.insert(study, id, about, clock.instant())) {
            store.insert(id, 1, words, clock.instant());
            journal.write("coding.note", id, null);
        } else if (store.find(study, id)
                .filter(memo -> memo.editions().getFirst().words().equals(words))
                .isEmpty()) {
            throw Problem.refuse(new StudioProblem.UnknownMemo());
        }
    }

    /// Writes the next edition of an own memo; one that says the same is none.
    @May(act = "coding.note", roles = Role.RESEARCHER)
    void revise(FieldStudyId study, UUID id, String typed) {
        var memo = store.find(study, id).orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownMemo()));
        memo.requireBy(Acting.get().account());
        hold(study, memo.about());
        var words = Memo.said(typed);
        if (memo.latest().words().equals(words)) {
            return;
        }
        if (!store.insert(id, memo.latest().number() + 1, words, clock.instant())) {
            throw Problem.refuse(new StudioProblem.ChangedMeanwhile());
        }
        journal.write("coding.note", id, null);
    }

    /// What a memo is about is there, and does not go until this transaction ends.
    private void hold(FieldStudyId study, About about) {
        switch (about) {
            case About.OfCode(var code) -> codebooks.open(study).tree().get(code);
            case About.OfCoding(var transcript, var coding) -> {
                transcripts.holdLocked(study, transcript);
                if (codings.find(transcript, coding).isEmpty()) {
                    throw Problem.refuse(new StudioProblem.UnknownPassage());
                }
            }
        }
    }
}
