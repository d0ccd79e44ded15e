package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewWithdrawn;
import id.badak.study.interview.Spoken;
import id.badak.study.interview.TranscriptId;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.studio.Desk.Stance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// The door to what coders mark. Whatever writes holds the interview first, as its withdrawal does: nothing is marked
/// behind its back.
@Service
@StudyTransaction
public class Codings {
    private final Transcripts transcripts;
    private final Codebooks codebooks;
    private final CodingStore store;
    private final Journal journal;
    private final Clock clock;

    Codings(Transcripts transcripts, Codebooks codebooks, CodingStore store, Journal journal, Clock clock) {
        this.transcripts = transcripts;
        this.codebooks = codebooks;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// A transcript as one coder sees it.
    ///
    /// @param codings of the acting person, and once all are done everybody's
    /// @param lost    how many of the acting person's codings of the edition before found no unchanged place
    record Opened(Material material, Codebooks.Opened book, Desk desk, Spoken words, List<Coding> codings, int lost) {}

    @May(act = "coding.read", roles = Role.RESEARCHER)
    Opened open(FieldStudyId study, TranscriptId id) {
        var material = transcripts.getLocked(study, id);
        var words = transcripts.read(material);
        var codings = store.list(List.of(id));
        return new Opened(material, codebooks.open(study), store.desk(id), words, codings, countLost(id, codings));
    }

    private int countLost(TranscriptId id, List<Coding> codings) {
        var before = store.listBefore(id).stream().limit(1).toList();
        if (before.isEmpty()) {
            return 0;
        }
        var carried = codings.stream().map(Coding::carried).toList();
        return Math.toIntExact(store.list(before).stream()
                .filter(one -> one.coder().equals(me()) && !carried.contains(one.id()))
                .count());
    }

    /// Lets a coder say whether they mentored whom they would code. Only who did not may code; what was said stays.
    ///
    /// Codings of the edition before come along where their words stand unchanged.
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    public void state(FieldStudyId study, TranscriptId id, Stance stance) {
        var material = transcripts.holdLocked(study, id);
        store.desk(id).requireClosed();
        if (stance == Stance.APART) {
            requireApart(id);
        }
        if (!store.insert(id, stance, clock.instant())) {
            return;
        }
        journal.write("coding.state", id.value(), null);
        if (stance == Stance.APART) {
            store.listBefore(id).stream().findFirst().ifPresent(before -> carry(study, material, before));
        }
    }

    /// Says that the acting coder never mentored the informant, so that they may code.
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    public void begin(FieldStudyId study, TranscriptId id) {
        state(study, id, Stance.APART);
    }

    /// Says that the acting person mentored the informant, so that they code nothing and judge nothing of theirs.
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    public void recuse(FieldStudyId study, TranscriptId id) {
        state(study, id, Stance.MENTORED);
    }

    /// Asked before the acting person codes an informant's words or judges how others did. What they once said of one
    /// interview holds for its next edition, and for the next interview.
    /// Source: reference/evaluation.md part D, point 8.
    private void requireApart(TranscriptId id) {
        if (store.hasMentored(id)) {
            throw Problem.refuse(new StudioProblem.Mentored());
        }
    }

    private void carry(FieldStudyId study, Material now, TranscriptId before) {
        var old = transcripts.read(transcripts.getLocked(study, before));
        var alignment = Alignment.of(old, transcripts.read(now));
        var carried = new ArrayList<Coding>();
        for (var coding : store.list(List.of(before))) {
            if (coding.coder().equals(me())) {
                alignment
                        .carry(coding.first(), coding.beyond(), old)
                        .ifPresent(place -> carried.add(new Coding(
                                new CodingId(Ids.next()),
                                now.transcript().id(),
                                coding.code(),
                                place[0],
                                place[1],
                                me(),
                                clock.instant(),
                                coding.id())));
            }
        }
        store.insertAll(carried);
    }

    /// Gives words a code; sent twice it is one coding.
    ///
    /// @param first  the first code point of the words
    /// @param beyond the one behind the last
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    public void mark(FieldStudyId study, TranscriptId id, CodingId coding, CodeId code, int first, int beyond) {
        var material = transcripts.holdLocked(study, id);
        store.desk(id).requireCoding(me());
        codebooks.open(study).tree().get(code);
        var lock = material.transcript().lock();
        if (first < 0 || beyond <= first || lock == null || beyond > lock.points()) {
            throw Problem.refuse(new StudioProblem.NoPassage());
        }
        store.insertAll(List.of(new Coding(coding, id, code, first, beyond, me(), clock.instant(), null)));
        journal.write("coding.mark", id.value(), null);
    }

    /// Takes an own coding away again.
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    void unmark(FieldStudyId study, TranscriptId id, CodingId coding) {
        transcripts.holdLocked(study, id);
        store.desk(id).requireCoding(me());
        if (store.find(id, coding).filter(found -> found.coder().equals(me())).isEmpty()) {
            throw Problem.refuse(new StudioProblem.UnknownPassage());
        }
        store.insertRemoval(coding, clock.instant());
        journal.write("coding.mark", id.value(), null);
    }

    /// Says that the acting coder is done; from here on they change nothing in this transcript.
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    public void finish(FieldStudyId study, TranscriptId id) {
        transcripts.holdLocked(study, id);
        store.desk(id).requireCoding(me());
        store.insertDone(id, clock.instant());
        journal.write("coding.finish", id.value(), null);
    }

    /// Where the coders of a transcript differ, with what was decided; refused until all of them are done.
    ///
    /// @param mayDecide false for who said that they mentored the informant
    record Compared(Opened opened, Differences differences, Map<CodingId, Adjudication> decided, boolean mayDecide) {}

    @May(act = "coding.read", roles = Role.RESEARCHER)
    Compared compare(FieldStudyId study, TranscriptId id) {
        var opened = open(study, id);
        opened.desk().requireOpen();
        return new Compared(
                opened,
                Differences.of(opened.codings(), opened.book().tree()),
                store.listDecided(List.of(id)),
                !store.hasMentored(id));
    }

    /// Decides whether a coding on which coders differ counts; once, and by nobody who mentored the informant.
    @May(act = "coding.decide", roles = Role.RESEARCHER)
    void decide(FieldStudyId study, TranscriptId id, CodingId coding, Adjudication.Verdict verdict, String memo) {
        transcripts.holdLocked(study, id);
        store.desk(id).requireOpen();
        requireApart(id);
        if (store.find(id, coding).isEmpty()) {
            throw Problem.refuse(new StudioProblem.UnknownPassage());
        }
        var decided = new Adjudication(coding, verdict, memo, me(), clock.instant());
        decided.requireSaid();
        if (!store.insert(decided)) {
            throw Problem.refuse(new StudioProblem.Decided());
        }
        journal.write("coding.decide", id.value(), null);
    }

    /// Decides of all codings of a stretch that count as one of these codes; what was decided before stays.
    @May(act = "coding.decide", roles = Role.RESEARCHER)
    public void decideAll(
            FieldStudyId study, TranscriptId id, Set<CodeId> codes, int first, int beyond, boolean kept, String memo) {
        var compared = compare(study, id);
        for (var coding : compared.opened().codings()) {
            if (coding.first() < beyond
                    && first < coding.beyond()
                    && !compared.decided().containsKey(coding.id())
                    && Differences.code(coding, compared.opened().book().tree())
                            .filter(codes::contains)
                            .isPresent()) {
                decide(study, id, coding.id(), kept ? Adjudication.Verdict.KEPT : Adjudication.Verdict.DROPPED, memo);
            }
        }
    }

    /// What rests on words that their informant took back goes before the words do.
    @EventListener
    public void on(InterviewWithdrawn withdrawn) {
        store.deleteAll(withdrawn.transcripts());
    }

    private static AccountId me() {
        return Acting.get().account();
    }
}
