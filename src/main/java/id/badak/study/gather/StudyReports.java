package id.badak.study.gather;

import id.badak.database.StudyTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.study.gather.StudyReport.End;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewWithdrawn;
import id.badak.study.interview.Transcripts;
import id.badak.study.interview.Transcripts.Material;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Keeps the reports of studies as they came out, for the researchers of the office alone.
@Service
@StudyTransaction
class StudyReports {
    private final FieldStudies studies;
    private final Transcripts transcripts;
    private final StudyReportStore store;
    private final Journal journal;
    private final Clock clock;

    StudyReports(FieldStudies studies, Transcripts transcripts, StudyReportStore store, Journal journal, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// Notes that a report is asked for. A form that is sent twice asks once.
    ///
    /// @return empty when this form was sent before
    @May(act = "gather.report", roles = Role.RESEARCHER)
    Optional<StudyReport> note(StudyReportId id, FieldStudyId study) {
        var report = new StudyReport(id, studies.get(study).id(), Acting.get().account(), clock.instant(), null, false);
        return store.insert(report) ? Optional.of(report) : Optional.empty();
    }

    /// Keeps what came out; nobody withdraws meanwhile, and of who withdrew before nothing is kept.
    ///
    /// @param within the transcripts whose words are in it
    /// @throws id.badak.kernel.Refusal where one of their informants took the interview back since
    @May(act = "gather.report", roles = Role.RESEARCHER)
    void keep(StudyReport report, List<Material> within, Map<String, byte[]> files) {
        within.stream()
                .map(material -> material.transcript().id())
                .sorted(Comparator.comparing(id -> id.value()))
                .forEach(id -> transcripts.holdLocked(report.study(), id));
        if (store.insertEnd(report.id(), new End(End.Outcome.DONE, clock.instant()))) {
            store.insertInterviews(
                    report.id(),
                    within.stream().map(one -> one.interview().id()).toList());
            store.insertFiles(report.id(), files);
        }
    }

    /// Notes that nothing came of it.
    @May(act = "gather.report", roles = Role.RESEARCHER)
    void fail(StudyReportId id) {
        store.insertEnd(id, new End(End.Outcome.FAILED, clock.instant()));
    }

    @StudyTransaction(readOnly = true)
    @May(act = "gather.read", roles = Role.RESEARCHER)
    StudyReport get(FieldStudyId study, StudyReportId id) {
        return store.find(study, id).orElseThrow(() -> Problem.refuse(new GatherProblem.Unknown()));
    }

    @StudyTransaction(readOnly = true)
    @May(act = "gather.read", roles = Role.RESEARCHER)
    Slice<StudyReport> list(FieldStudyId study, PageRequest page) {
        return Slice.of(store.list(study, page), page);
    }

    @StudyTransaction(readOnly = true)
    @May(act = "gather.read", roles = Role.RESEARCHER)
    List<StudyReport.File> listFiles(StudyReportId id) {
        return store.listFiles(id);
    }

    /// Gives a file as it came out, and leaves a line: it holds what informants said.
    @May(act = "gather.read", roles = Role.RESEARCHER)
    byte[] getFile(FieldStudyId study, StudyReportId id, String name) {
        var content = store.findContent(get(study, id).id(), name)
                .orElseThrow(() -> Problem.refuse(new GatherProblem.Unknown()));
        journal.write("gather.read", id.value(), null);
        return content;
    }

    /// What reports say of an informant who took their words back goes with the words.
    @EventListener
    public void on(InterviewWithdrawn withdrawn) {
        store.deleteContents(withdrawn.interview());
    }
}
