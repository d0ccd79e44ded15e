package id.badak.study.interview;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.study.interview.Interview.Consent;
import id.badak.study.interview.Interview.Mode;
import id.badak.study.interview.Interview.Way;
import id.badak.study.interview.Interview.Withdrawal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The door to interviews and to whether their informants agree.
@Service
@StudyTransaction
public class Interviews {
    private final FieldStudies studies;
    private final InterviewStore store;
    private final TranscriptStore transcripts;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interviews(
            FieldStudies studies,
            InterviewStore store,
            TranscriptStore transcripts,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.studies = studies;
        this.store = store;
        this.transcripts = transcripts;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /// What is asked for of an interview, as it is in [Interview].
    public record Draft(LocalDate heldOn, int minutes, Mode mode, String guide) {}

    /// Writes down that somebody was asked; a form that is sent twice is one interview.
    @May(act = "interview.record", roles = Role.RESEARCHER)
    public Interview record(FieldStudyId study, InformantId informant, InterviewId id, Draft draft) {
        var interview = new Interview(
                id,
                studies.getInformant(study, informant),
                draft.heldOn(),
                draft.minutes(),
                draft.mode(),
                draft.guide(),
                Acting.get().account(),
                clock.instant(),
                null,
                null);
        if (!store.insert(interview)) {
            var before = find(study, id);
            if (!before.isRecordedAs(informant, draft)) {
                throw Problem.refuse(new InterviewProblem.SentBefore());
            }
            return before;
        }
        journal.write("interview.record", id.value(), null);
        return interview;
    }

    /// Writes down that the informant agreed to the interview being used.
    @May(act = "interview.agree", roles = Role.RESEARCHER)
    public void agree(FieldStudyId study, InterviewId id, LocalDate on, Way way) {
        find(study, id).requireNotAgreed();
        if (!store.insert(id, new Consent(on, way, Acting.get().account(), clock.instant()))) {
            throw Problem.refuse(new InterviewProblem.AlreadyAgreed());
        }
        journal.write("interview.agree", id.value(), null);
    }

    /// Writes down that the informant took it back. All words of it and its guide go with this; a record without
    /// content stays.
    @May(
            act = "interview.withdraw",
            roles = {Role.RESEARCHER, Role.SYSTEM})
    public void withdraw(FieldStudyId study, InterviewId id, LocalDate on) {
        transcripts.hold(id);
        find(study, id).requireUsable();
        store.insert(id, new Withdrawal(on, Acting.get().account(), clock.instant()));
        store.blankGuide(id);
        var editions =
                transcripts.list(List.of(id)).stream().map(Transcript::id).toList();
        events.publishEvent(new InterviewWithdrawn(id, editions));
        transcripts.deleteWords(id);
        journal.write("interview.withdraw", id.value(), null);
    }

    /// Lets nobody withdraw an interview, or change what hangs on it, until this transaction ends. It reads nothing, so
    /// no line says who may.
    public void hold(InterviewId id) {
        transcripts.hold(id);
    }

    /// Gives an interview that may be used, and lets nobody withdraw it until this transaction ends.
    @May(act = "interview.list", roles = Role.RESEARCHER)
    public Interview holdUsable(FieldStudyId study, InterviewId id) {
        transcripts.hold(id);
        var interview = find(study, id);
        interview.requireUsable();
        return interview;
    }

    /// An interview with its editions, the latest first.
    record Opened(FieldStudy study, Interview interview, List<Transcript> editions) {}

    @May(act = "interview.read", roles = Role.RESEARCHER)
    Opened look(FieldStudyId study, InterviewId id) {
        var interview = find(study, id);
        journal.write("interview.read", id.value(), null);
        return new Opened(
                studies.get(study), interview, interview.isUsable() ? transcripts.list(List.of(id)) : List.of());
    }

    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    Interview find(FieldStudyId study, InterviewId id) {
        return store.find(study, id).orElseThrow(() -> Problem.refuse(new InterviewProblem.Unknown()));
    }

    /// Lists the interviews of a study, withdrawn ones too, by number of informant and then by day.
    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    public List<Interview> list(FieldStudyId study) {
        return store.list(studies.get(study).id());
    }
}
