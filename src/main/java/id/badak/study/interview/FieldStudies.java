package id.badak.study.interview;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.registry.programme.Chain;
import id.badak.study.interview.FieldStudyStore.Listed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door to studies and to whom they ask, for the researchers of the office alone.
@Service
@StudyTransaction
public class FieldStudies {
    private final FieldStudyStore store;
    private final InterviewStore interviews;
    private final Journal journal;
    private final Clock clock;

    FieldStudies(FieldStudyStore store, InterviewStore interviews, Journal journal, Clock clock) {
        this.store = store;
        this.interviews = interviews;
        this.journal = journal;
        this.clock = clock;
    }

    /// What is asked for to begin a study.
    public record Draft(String title, String questions, String criteria) {}

    /// What is asked for of an informant, as it is in [Informant].
    public record Asked(
            int number,
            Informant.Part part,
            @Nullable Chain chain,
            String cluster,
            @Nullable LocalDate mentoredOn,
            String contrary) {}

    /// Begins a study; a form that is sent twice begins one.
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    public FieldStudy begin(FieldStudyId id, Draft draft) {
        var study = new FieldStudy(
                id,
                draft.title(),
                draft.questions(),
                draft.criteria(),
                Acting.get().account(),
                clock.instant());
        if (!store.insert(study)) {
            var before = get(id);
            if (!before.draft().equals(draft)) {
                throw Problem.refuse(new InterviewProblem.SentBefore());
            }
            return before;
        }
        journal.write("interview.plan", id.value(), null);
        return study;
    }

    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    Slice<Listed> list(PageRequest page) {
        return Slice.of(store.list(page), page);
    }

    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    public FieldStudy get(FieldStudyId id) {
        return store.find(id).orElseThrow(() -> Problem.refuse(new InterviewProblem.Unknown()));
    }

    /// Adds somebody to ask; a form that is sent twice adds one.
    ///
    /// @throws id.badak.kernel.Refusal when the study has another of that number
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    public Informant add(FieldStudyId study, InformantId id, Asked asked) {
        get(study);
        var informant = new Informant(
                id,
                study,
                asked.number(),
                asked.part(),
                asked.chain(),
                asked.cluster(),
                asked.mentoredOn(),
                null,
                asked.contrary(),
                Acting.get().account(),
                clock.instant());
        if (!store.insert(informant)) {
            var before = store.find(study, id)
                    .orElseThrow(() -> Problem.refuse(new InterviewProblem.NumberTaken(asked.number())));
            if (!before.asked().equals(asked)) {
                throw Problem.refuse(new InterviewProblem.SentBefore());
            }
            return before;
        }
        journal.write("interview.plan", id.value(), null);
        return informant;
    }

    /// Notes that mentoring ended for an informant, or that it goes on after all; a form that is sent twice notes it
    /// once.
    ///
    /// @param leftOn the first day of the month in which it ended; null where it goes on
    /// @throws id.badak.kernel.Refusal where this one was never mentored, or not yet then
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    public void noteLeaving(FieldStudyId study, InformantId id, UUID note, @Nullable LocalDate leftOn) {
        var informant = getInformant(study, id);
        if (!informant.couldLeave(leftOn)) {
            throw Problem.refuse(new InterviewProblem.NotMentored());
        }
        if (!store.note(note, id, leftOn, Acting.get().account(), clock.instant())) {
            if (!store.holds(note, id, leftOn)) {
                throw Problem.refuse(new InterviewProblem.SentBefore());
            }
            return;
        }
        journal.write("interview.plan", id.value(), null);
    }

    /// Lists whom a study asks, by number, asked already or not.
    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    public List<Informant> listInformants(FieldStudyId study) {
        return store.list(get(study).id());
    }

    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    Informant getInformant(FieldStudyId study, InformantId id) {
        return store.find(study, id).orElseThrow(() -> Problem.refuse(new InterviewProblem.Unknown()));
    }

    /// Whom a study asks and how that stands. Its words about people are read, so a line is left.
    @May(act = "interview.read", roles = Role.RESEARCHER)
    Sample look(FieldStudyId id) {
        var study = get(id);
        journal.write("interview.read", id.value(), null);
        return new Sample(study, store.list(id), interviews.list(id), today());
    }

    /// Counts of how many an informant could be one.
    @StudyTransaction(readOnly = true)
    @May(act = "interview.list", roles = Role.RESEARCHER)
    SampleFrame count() {
        return store.count(today().minusMonths(Eligibility.LEAST_MONTHS));
    }

    /// One informant with all interviews.
    @May(act = "interview.read", roles = Role.RESEARCHER)
    Sample look(FieldStudyId study, InformantId id) {
        var informant = getInformant(study, id);
        journal.write("interview.read", id.value(), null);
        var theirs = interviews.list(study).stream()
                .filter(interview -> interview.informant().id().equals(id))
                .toList();
        return new Sample(get(study), List.of(informant), theirs, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
