package id.badak.study.interview;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.Interview.Consent;
import id.badak.study.interview.Interview.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class InterviewStore {
    private static final String INTERVIEWS = """
            SELECT interview.id, interview.held_on, interview.minutes, interview.mode, interview.guide, interview.led_by,
                   interview.recorded_at,
                   %s,
                   given.given_on, given.way, given.noted_by AS given_noted_by,
                   given.noted_at AS given_noted_at, gone.withdrawn_on, gone.noted_by AS gone_noted_by,
                   gone.noted_at AS gone_noted_at
            FROM study.interview
            JOIN study.informant
                ON informant.office_id = interview.office_id AND informant.id = interview.informant_id
            LEFT JOIN study.interview_consent AS given
                ON given.office_id = interview.office_id AND given.interview_id = interview.id
            LEFT JOIN study.interview_withdrawal AS gone
                ON gone.office_id = interview.office_id AND gone.interview_id = interview.id
            WHERE interview.office_id = :office AND informant.study_id = :study
            """.formatted(FieldStudyStore.INFORMANT);

    private final StudyDatabase database;

    InterviewStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes an interview; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(Interview interview) {
        return database.sql("""
                        INSERT INTO study.interview
                            (office_id, id, informant_id, held_on, minutes, mode, guide, led_by, recorded_at)
                        VALUES (:office, :id, :informant, :heldOn, :minutes, :mode, :guide, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", interview.id().value())
                        .param("informant", interview.informant().id().value())
                        .param("heldOn", interview.heldOn())
                        .param("minutes", interview.minutes())
                        .param("mode", interview.mode().name())
                        .param("guide", interview.guide())
                        .param("by", interview.ledBy().value())
                        .param("at", interview.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Writes a consent; its key decides when two note it at once.
    ///
    /// @return whether there was none yet
    boolean insert(InterviewId interview, Consent consent) {
        return database.sql("""
                        INSERT INTO study.interview_consent (office_id, interview_id, given_on, way, noted_by, noted_at)
                        VALUES (:office, :interview, :on, :way, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("interview", interview.value())
                        .param("on", consent.givenOn())
                        .param("way", consent.way().name())
                        .param("by", consent.notedBy().value())
                        .param("at", consent.notedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Writes a withdrawal; its key decides likewise.
    ///
    /// @return whether there was none yet
    boolean insert(InterviewId interview, Withdrawal withdrawal) {
        return database.sql("""
                        INSERT INTO study.interview_withdrawal
                            (office_id, interview_id, withdrawn_on, noted_by, noted_at)
                        VALUES (:office, :interview, :on, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("interview", interview.value())
                        .param("on", withdrawal.on())
                        .param("by", withdrawal.notedBy().value())
                        .param("at", withdrawal.notedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes away what a withdrawn interview was to ask; the database allows it of no other.
    void blankGuide(InterviewId interview) {
        database.sql("UPDATE study.interview SET guide = '' WHERE office_id = :office AND id = :id")
                .param("office", office())
                .param("id", interview.value())
                .update();
    }

    Optional<Interview> find(FieldStudyId study, InterviewId id) {
        return database.sql(INTERVIEWS + "AND interview.id = :id")
                .param("office", office())
                .param("study", study.value())
                .param("id", id.value())
                .query(InterviewStore::interview)
                .optional();
    }

    /// All of a study, by number of informant and then by day.
    List<Interview> list(FieldStudyId study) {
        return database.sql(INTERVIEWS + "ORDER BY informant.number, interview.held_on, interview.id")
                .param("office", office())
                .param("study", study.value())
                .query(InterviewStore::interview)
                .list();
    }

    private static Interview interview(ResultSet row, int number) throws SQLException {
        return new Interview(
                new InterviewId(row.getObject("id", UUID.class)),
                FieldStudyStore.informant(row, number),
                row.getObject("held_on", LocalDate.class),
                row.getInt("minutes"),
                Interview.Mode.valueOf(row.getString("mode")),
                row.getString("guide"),
                new AccountId(row.getObject("led_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("way") == null
                        ? null
                        : new Consent(
                                row.getObject("given_on", LocalDate.class),
                                Interview.Way.valueOf(row.getString("way")),
                                new AccountId(row.getObject("given_noted_by", UUID.class)),
                                row.getObject("given_noted_at", OffsetDateTime.class)
                                        .toInstant()),
                row.getObject("withdrawn_on") == null
                        ? null
                        : new Withdrawal(
                                row.getObject("withdrawn_on", LocalDate.class),
                                new AccountId(row.getObject("gone_noted_by", UUID.class)),
                                row.getObject("gone_noted_at", OffsetDateTime.class)
                                        .toInstant()));
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
