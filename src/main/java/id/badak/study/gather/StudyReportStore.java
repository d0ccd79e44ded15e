package id.badak.study.gather;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Sha256;
import id.badak.study.gather.StudyReport.End;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class StudyReportStore {
    private static final String REPORTS = """
            SELECT report.id, report.study_id, report.asked_by, report.asked_at, ended.outcome, ended.ended_at,
                   EXISTS (
                       SELECT FROM study.study_report_interview AS held
                       JOIN study.interview_withdrawal AS gone
                           ON gone.office_id = held.office_id AND gone.interview_id = held.interview_id
                       WHERE held.office_id = :office AND held.report_id = report.id) AS is_recalled
            FROM study.study_report AS report
            LEFT JOIN study.study_report_end AS ended
                ON ended.office_id = report.office_id AND ended.report_id = report.id
            WHERE report.office_id = :office AND report.study_id = :study
            """;

    private final StudyDatabase database;

    StudyReportStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes that one is asked for; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(StudyReport report) {
        return database.sql("""
                        INSERT INTO study.study_report (office_id, id, study_id, asked_by, asked_at)
                        VALUES (:office, :id, :study, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", report.id().value())
                        .param("study", report.study().value())
                        .param("by", report.askedBy().value())
                        .param("at", report.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Ends it; of two that made it the first is kept.
    ///
    /// @return whether it was this one
    boolean insertEnd(StudyReportId id, End end) {
        return database.sql("""
                        INSERT INTO study.study_report_end (office_id, report_id, outcome, ended_at)
                        VALUES (:office, :id, :outcome, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", id.value())
                        .param("outcome", end.outcome().name())
                        .param("at", end.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insertInterviews(StudyReportId id, List<InterviewId> interviews) {
        database.sql("""
                        INSERT INTO study.study_report_interview (office_id, report_id, interview_id)
                        SELECT :office, :id, interview FROM unnest(CAST(:interviews AS uuid[])) AS held (interview)
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("interviews", interviews.stream().map(InterviewId::value).toArray(UUID[]::new))
                .update();
    }

    void insertFiles(StudyReportId id, Map<String, byte[]> files) {
        for (var file : files.entrySet()) {
            database.sql("""
                            INSERT INTO study.study_report_file (office_id, report_id, name, sha256, bytes)
                            VALUES (:office, :id, :name, :sha256, :bytes)
                            """)
                    .param("office", office())
                    .param("id", id.value())
                    .param("name", file.getKey())
                    .param("sha256", Sha256.of(file.getValue()).hex())
                    .param("bytes", file.getValue().length)
                    .update();
            database.sql("""
                            INSERT INTO study.study_report_content (office_id, report_id, name, content)
                            VALUES (:office, :id, :name, :content)
                            """)
                    .param("office", office())
                    .param("id", id.value())
                    .param("name", file.getKey())
                    .param("content", file.getValue())
                    .update();
        }
    }

    Optional<StudyReport> find(FieldStudyId study, StudyReportId id) {
        return database.sql(REPORTS + "AND report.id = :id")
                .param("office", office())
                .param("study", study.value())
                .param("id", id.value())
                .query(StudyReportStore::report)
                .optional();
    }

    /// One page, the latest first, with one row more than fits.
    List<StudyReport> list(FieldStudyId study, PageRequest page) {
        return database.sql(REPORTS + """
                        ORDER BY report.asked_at DESC, report.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(StudyReportStore::report)
                .list();
    }

    /// By name.
    List<StudyReport.File> listFiles(StudyReportId id) {
        return database.sql("""
                        SELECT name, sha256, bytes
                        FROM study.study_report_file
                        WHERE office_id = :office AND report_id = :id
                        ORDER BY name
                        """)
                .param("office", office())
                .param("id", id.value())
                .query((row, _) ->
                        new StudyReport.File(row.getString("name"), row.getString("sha256"), row.getInt("bytes")))
                .list();
    }

    Optional<byte[]> findContent(StudyReportId id, String name) {
        return database.sql("""
                        SELECT content FROM study.study_report_content
                        WHERE office_id = :office AND report_id = :id AND name = :name
                        """)
                .param("office", office())
                .param("id", id.value())
                .param("name", name)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    /// Takes away what the reports that hold an interview say; the database allows it of a withdrawn one alone.
    void deleteContents(InterviewId interview) {
        database.sql("""
                        DELETE FROM study.study_report_content AS content
                        USING study.study_report_interview AS held
                        WHERE content.office_id = :office AND held.office_id = :office
                          AND held.report_id = content.report_id AND held.interview_id = :interview
                        """)
                .param("office", office())
                .param("interview", interview.value())
                .update();
    }

    private static StudyReport report(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new StudyReport(
                new StudyReportId(row.getObject("id", UUID.class)),
                new FieldStudyId(row.getObject("study_id", UUID.class)),
                new AccountId(row.getObject("asked_by", UUID.class)),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                outcome == null
                        ? null
                        : new End(
                                End.Outcome.valueOf(outcome),
                                row.getObject("ended_at", OffsetDateTime.class).toInstant()),
                row.getBoolean("is_recalled"));
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
