package id.badak.study.sound;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class RecordingStore {
    /// Those that have a key: without one nobody hears them again.
    private static final String RECORDINGS = """
            SELECT recording.id, recording.interview_id, recording.format, recording.byte_count, recording.kept_at,
                   recording.check_id
            FROM study.recording
            JOIN study.recording_key AS wrapped
                ON wrapped.office_id = recording.office_id AND wrapped.recording_id = recording.id
            WHERE recording.office_id = :office
            """;

    private final StudyDatabase database;

    RecordingStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes a recording; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(Recording recording, @Nullable AccountId by) {
        return database.sql("""
                        INSERT INTO study.recording (office_id, id, interview_id, format, byte_count, kept_by, kept_at, check_id)
                        VALUES (:office, :id, :interview, :format, :bytes, :by, :at, :check)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", recording.id().value())
                        .param("interview", recording.interview().value())
                        .param("format", recording.format().name())
                        .param("bytes", recording.bytes())
                        .param("by", by == null ? null : by.value(), Types.OTHER)
                        .param("at", utc(recording.keptAt()))
                        .param("check", recording.check(), Types.OTHER)
                        .update()
                == 1;
    }

    void insertKey(RecordingId recording, Wrapped key) {
        database.sql("""
                        INSERT INTO study.recording_key (office_id, recording_id, key_id, wrapped)
                        VALUES (:office, :recording, :key, :wrapped)
                        """)
                .param("office", office())
                .param("recording", recording.value())
                .param("key", key.keyId())
                .param("wrapped", key.bytes())
                .update();
    }

    /// A recording's key, and by which it is wrapped.
    @SuppressWarnings("ArrayRecordComponent")
    record Wrapped(String keyId, byte[] bytes) {}

    void insertPiece(RecordingId recording, int number, byte[] sealed) {
        database.sql("""
                        INSERT INTO study.recording_piece (office_id, recording_id, number, sealed)
                        VALUES (:office, :recording, :number, :sealed)
                        """)
                .param("office", office())
                .param("recording", recording.value())
                .param("number", number)
                .param("sealed", sealed)
                .update();
    }

    Optional<Recording> find(RecordingId id) {
        return database.sql(RECORDINGS + "AND recording.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(RecordingStore::recording)
                .optional();
    }

    /// Those of an interview, the first one first.
    List<Recording> list(InterviewId interview) {
        return database.sql(
                        RECORDINGS + "AND recording.interview_id = :interview ORDER BY recording.kept_at, recording.id")
                .param("office", office())
                .param("interview", interview.value())
                .query(RecordingStore::recording)
                .list();
    }

    /// Where one was made of what was said, not of an answer to a check.
    Set<InterviewId> listRecorded(FieldStudyId study) {
        return Set.copyOf(database.sql("""
                        SELECT DISTINCT interview.id
                        FROM study.recording
                        JOIN study.interview
                            ON interview.office_id = recording.office_id AND interview.id = recording.interview_id
                        JOIN study.informant
                            ON informant.office_id = interview.office_id AND informant.id = interview.informant_id
                        WHERE recording.office_id = :office AND recording.check_id IS NULL
                          AND informant.study_id = :study
                        """)
                .param("office", office())
                .param("study", study.value())
                .query((row, _) -> new InterviewId(row.getObject("id", UUID.class)))
                .list());
    }

    /// Those by which informants answered these checks.
    Map<UUID, RecordingId> listAnswers(Collection<UUID> checks) {
        var answers = new HashMap<UUID, RecordingId>();
        database.sql(RECORDINGS + "AND recording.check_id = ANY (:checks)")
                .param("office", office())
                .param("checks", checks.toArray(UUID[]::new))
                .query((row, _) -> answers.put(
                        row.getObject("check_id", UUID.class), new RecordingId(row.getObject("id", UUID.class))))
                .list();
        return answers;
    }

    Wrapped getKey(RecordingId recording) {
        return database.sql("""
                        SELECT key_id, wrapped FROM study.recording_key
                        WHERE office_id = :office AND recording_id = :recording
                        """)
                .param("office", office())
                .param("recording", recording.value())
                .query((row, _) -> new Wrapped(row.getString("key_id"), row.getBytes("wrapped")))
                .single();
    }

    Optional<byte[]> findPiece(RecordingId recording, int number) {
        return database.sql("""
                        SELECT sealed FROM study.recording_piece
                        WHERE office_id = :office AND recording_id = :recording AND number = :number
                        """)
                .param("office", office())
                .param("recording", recording.value())
                .param("number", number)
                .query((row, _) -> row.getBytes("sealed"))
                .optional();
    }

    void insertRemoval(RecordingId recording, AccountId by, Instant at) {
        database.sql("""
                        INSERT INTO study.recording_removal (office_id, recording_id, removed_by, removed_at)
                        VALUES (:office, :recording, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("recording", recording.value())
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /// Takes the sound of these away; the database allows it of what is withdrawn or was removed.
    void deleteSound(List<RecordingId> recordings) {
        for (var table : List.of("recording_piece", "recording_key")) {
            database.sql("DELETE FROM study.%s WHERE office_id = :office AND recording_id = ANY (:recordings)"
                            .formatted(table))
                    .param("office", office())
                    .param(
                            "recordings",
                            recordings.stream().map(RecordingId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    private static Recording recording(ResultSet row, int number) throws SQLException {
        return new Recording(
                new RecordingId(row.getObject("id", UUID.class)),
                new InterviewId(row.getObject("interview_id", UUID.class)),
                SoundFormat.valueOf(row.getString("format")),
                row.getInt("byte_count"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getObject("check_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
