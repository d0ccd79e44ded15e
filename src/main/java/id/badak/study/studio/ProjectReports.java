package id.badak.study.studio;

import id.badak.database.StudyTransaction;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.exchange.Remark;
import id.badak.study.exchange.ReportJson;
import id.badak.study.interview.FieldStudyId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// The door to what came into a study as a file, each with what was lost.
@Service
@StudyTransaction
class ProjectReports {
    private final ProjectReportStore store;
    private final Clock clock;

    ProjectReports(ProjectReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps what became of a file that came in.
    ///
    /// @param losses without anybody's words
    @May(act = "coding.import", roles = Role.RESEARCHER)
    void keepImport(
            FieldStudyId study,
            String sha256,
            Format format,
            boolean isValid,
            Intakes.Taken taken,
            List<Remark> losses) {
        var json = ReportJson.bytes("import", sha256, format, isValid, losses);
        var report = new ProjectReport(
                Ids.next(),
                sha256,
                taken.codes(),
                taken.texts(),
                taken.codings(),
                losses.size(),
                Acting.get().account(),
                clock.instant());
        store.insert(study, report, new String(json, StandardCharsets.UTF_8));
    }

    /// Lists what came in, the latest first.
    @StudyTransaction(readOnly = true)
    @May(act = "coding.read", roles = Role.RESEARCHER)
    Slice<ProjectReport> list(FieldStudyId study, PageRequest page) {
        return Slice.of(store.list(study, page), page);
    }

    @StudyTransaction(readOnly = true)
    @May(act = "coding.read", roles = Role.RESEARCHER)
    byte[] read(FieldStudyId study, UUID id) {
        return store.find(study, id)
                .orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownReport()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
