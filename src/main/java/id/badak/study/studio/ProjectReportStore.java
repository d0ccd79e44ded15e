package id.badak.study.studio;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.study.interview.FieldStudyId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class ProjectReportStore {
    private final StudyDatabase database;

    ProjectReportStore(StudyDatabase database) {
        this.database = database;
    }

    void insert(FieldStudyId study, ProjectReport report, String json) {
        database.sql("""
                        INSERT INTO study.project_report
                            (office_id, id, study_id, sha256, codes, texts, codings, losses, report, made_by,
                             made_at)
                        VALUES (:office, :id, :study, :sha256, :codes, :texts, :codings, :losses, :report, :by,
                                :at)
                        """)
                .param("office", office())
                .param("id", report.id())
                .param("study", study.value())
                .param("sha256", report.sha256())
                .param("codes", report.codes())
                .param("texts", report.texts())
                .param("codings", report.codings())
                .param("losses", report.losses())
                .param("report", json)
                .param("by", report.by().value())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The latest first.
    List<ProjectReport> list(FieldStudyId study, PageRequest page) {
        return database.sql("""
                        SELECT id, sha256, codes, texts, codings, losses, made_by, made_at
                        FROM study.project_report
                        WHERE office_id = :office AND study_id = :study
                        ORDER BY made_at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> new ProjectReport(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        row.getInt("codes"),
                        row.getInt("texts"),
                        row.getInt("codings"),
                        row.getInt("losses"),
                        new AccountId(row.getObject("made_by", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<String> find(FieldStudyId study, UUID id) {
        return database.sql("""
                        SELECT report FROM study.project_report
                        WHERE office_id = :office AND study_id = :study AND id = :id
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
