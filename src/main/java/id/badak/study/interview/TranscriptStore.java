package id.badak.study.interview;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.study.interview.Transcript.Format;
import id.badak.study.interview.Transcript.Lock;
import id.badak.study.interview.Turn.Speaker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TranscriptStore {
    private static final String TRANSCRIPTS = """
            SELECT transcript.id, transcript.interview_id, transcript.edition, transcript.format, transcript.imported_by,
                   transcript.imported_at, locked.points, locked.word_count, locked.sha256, locked.locked_by,
                   locked.locked_at
            FROM study.transcript
            LEFT JOIN study.transcript_lock AS locked
                ON locked.office_id = transcript.office_id AND locked.transcript_id = transcript.id
            WHERE transcript.office_id = :office
            """;

    /// A dash that neither stands in a word nor before one. PostgreSQL takes each for a "not" of the next, and has no
    /// room for more than some thirty.
    private static final Pattern LONE_DASH = Pattern.compile("(?<![\\p{L}\\p{N}])-+(?![\\p{L}\\p{N}\"])");

    private final StudyDatabase database;

    TranscriptStore(StudyDatabase database) {
        this.database = database;
    }

    /// Lets one act after the other change what hangs on an interview, until its transaction ends.
    void hold(InterviewId interview) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:interview, 0))")
                .param("interview", interview.toString())
                .query((_, _) -> true)
                .list();
    }

    /// Writes an edition; its id decides when one form is sent twice.
    ///
    /// @return whether it is a new one
    boolean insert(Transcript transcript) {
        return database.sql("""
                        INSERT INTO study.transcript
                            (office_id, id, interview_id, edition, format, imported_by, imported_at)
                        VALUES (:office, :id, :interview, :edition, :format, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", transcript.id().value())
                        .param("interview", transcript.interview().value())
                        .param("edition", transcript.edition())
                        .param("format", transcript.format().name())
                        .param("by", transcript.importedBy().value())
                        .param("at", transcript.importedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(TranscriptId transcript, List<Turn> turns) {
        database.sql("""
                        INSERT INTO study.transcript_turn
                            (office_id, transcript_id, number, speaker, voice, begins_millis, ends_millis, words)
                        SELECT :office, :transcript, number, speaker, voice, begins, ends, words
                        FROM unnest(CAST(:numbers AS int[]), CAST(:speakers AS text[]), CAST(:voices AS int[]),
                                    CAST(:begins AS int[]), CAST(:ends AS int[]), CAST(:words AS text[]))
                            AS said (number, speaker, voice, begins, ends, words)
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .param("numbers", of(turns, Turn::number, Integer[]::new))
                .param("speakers", of(turns, turn -> turn.speaker().name(), String[]::new))
                .param("voices", of(turns, Turn::voice, Integer[]::new))
                .param("begins", of(turns, Turn::beginsMillis, Integer[]::new))
                .param("ends", of(turns, Turn::endsMillis, Integer[]::new))
                .param("words", of(turns, Turn::words, String[]::new))
                .update();
    }

    /// Puts other words in the place of these turns'; a lock forbids it.
    void replace(TranscriptId transcript, List<Turn> turns) {
        database.sql("""
                        DELETE FROM study.transcript_turn
                        WHERE office_id = :office AND transcript_id = :transcript AND number = ANY (:numbers)
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .param("numbers", of(turns, Turn::number, Integer[]::new))
                .update();
        insert(transcript, turns);
    }

    private static <T> @Nullable T[] of(
            List<Turn> turns, Function<Turn, @Nullable T> part, IntFunction<@Nullable T[]> array) {
        return turns.stream().map(part).toArray(array);
    }

    void insert(TranscriptId transcript, Lock lock) {
        database.sql("""
                        INSERT INTO study.transcript_lock
                            (office_id, transcript_id, points, word_count, sha256, locked_by, locked_at)
                        VALUES (:office, :transcript, :points, :words, :sha256, :by, :at)
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .param("points", lock.points())
                .param("words", lock.words())
                .param("sha256", lock.sha256())
                .param("by", lock.by().value())
                .param("at", lock.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Transcript> find(TranscriptId id) {
        return database.sql(TRANSCRIPTS + "AND transcript.id = :id")
                .param("office", office())
                .param("id", id.value())
                .query(TranscriptStore::transcript)
                .optional();
    }

    /// The editions of these interviews, the latest first.
    List<Transcript> list(Collection<InterviewId> interviews) {
        return database.sql(TRANSCRIPTS + """
                        AND transcript.interview_id = ANY (:interviews)
                        ORDER BY transcript.interview_id, transcript.edition DESC
                        """)
                .param("office", office())
                .param("interviews", interviews.stream().map(InterviewId::value).toArray(UUID[]::new))
                .query(TranscriptStore::transcript)
                .list();
    }

    /// Which of these ids and of these words the office had before, with the study they were in.
    List<Arrivals.Known> listKnown(Collection<TranscriptId> ids, Collection<String> sha256s) {
        return database.sql("""
                        SELECT transcript.id, informant.study_id, locked.sha256, gone.withdrawn_on IS NOT NULL AS withdrawn
                        FROM study.transcript
                        JOIN study.interview
                            ON interview.office_id = transcript.office_id AND interview.id = transcript.interview_id
                        JOIN study.informant
                            ON informant.office_id = interview.office_id AND informant.id = interview.informant_id
                        LEFT JOIN study.transcript_lock AS locked
                            ON locked.office_id = transcript.office_id AND locked.transcript_id = transcript.id
                        LEFT JOIN study.interview_withdrawal AS gone
                            ON gone.office_id = interview.office_id AND gone.interview_id = interview.id
                        WHERE transcript.office_id = :office
                            AND (transcript.id = ANY (:ids) OR locked.sha256 = ANY (:sha256s))
                        ORDER BY transcript.id
                        """)
                .param("office", office())
                .param("ids", ids.stream().map(TranscriptId::value).toArray(UUID[]::new))
                .param("sha256s", sha256s.toArray(String[]::new))
                .query((row, _) -> new Arrivals.Known(
                        new TranscriptId(row.getObject("id", UUID.class)),
                        new FieldStudyId(row.getObject("study_id", UUID.class)),
                        Objects.requireNonNullElse(row.getString("sha256"), ""),
                        row.getBoolean("withdrawn")))
                .list();
    }

    List<Turn> listTurns(TranscriptId transcript) {
        return database.sql("""
                        SELECT number, speaker, voice, begins_millis, ends_millis, words
                        FROM study.transcript_turn
                        WHERE office_id = :office AND transcript_id = :transcript
                        ORDER BY number
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .query(TranscriptStore::turn)
                .list();
    }

    /// The turns of these editions by number, by edition; one without turns is not in it.
    Map<TranscriptId, List<Turn>> listTurns(Collection<TranscriptId> transcripts) {
        var turns = new HashMap<TranscriptId, List<Turn>>();
        database.sql("""
                        SELECT transcript_id, number, speaker, voice, begins_millis, ends_millis, words
                        FROM study.transcript_turn
                        WHERE office_id = :office AND transcript_id = ANY (:transcripts)
                        ORDER BY transcript_id, number
                        """)
                .param("office", office())
                .param(
                        "transcripts",
                        transcripts.stream().map(TranscriptId::value).toArray(UUID[]::new))
                .query((row, number) -> turns.computeIfAbsent(
                                new TranscriptId(row.getObject("transcript_id", UUID.class)), _ -> new ArrayList<>())
                        .add(turn(row, number)))
                .list();
        return turns;
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                row.getInt("number"),
                Speaker.valueOf(row.getString("speaker")),
                row.getInt("voice"),
                row.getObject("begins_millis", Integer.class),
                row.getObject("ends_millis", Integer.class),
                row.getString("words"));
    }

    /// One page of what was found, with one row more than fits.
    List<Hit> search(FieldStudyId study, PageRequest page) {
        return database.sql("""
                        SELECT turn.transcript_id, turn.number, turn.speaker, informant.number AS informant, informant.part,
                               ts_headline('pg_catalog.indonesian', turn.words, asked.query, :options) AS words
                        FROM study.transcript_turn AS turn
                        JOIN study.transcript
                            ON transcript.office_id = turn.office_id AND transcript.id = turn.transcript_id
                        JOIN study.transcript_lock AS locked
                            ON locked.office_id = transcript.office_id AND locked.transcript_id = transcript.id
                        JOIN study.interview
                            ON interview.office_id = transcript.office_id AND interview.id = transcript.interview_id
                        JOIN study.informant
                            ON informant.office_id = interview.office_id AND informant.id = interview.informant_id
                        CROSS JOIN websearch_to_tsquery('pg_catalog.indonesian', :search) AS asked (query)
                        WHERE turn.office_id = :office AND informant.study_id = :study
                          AND to_tsvector('pg_catalog.indonesian', turn.words) @@ asked.query
                          AND NOT EXISTS (
                              SELECT FROM study.interview_withdrawal AS gone
                              WHERE gone.office_id = :office AND gone.interview_id = interview.id)
                          AND NOT EXISTS (
                              SELECT FROM study.transcript AS later
                              JOIN study.transcript_lock AS later_lock
                                  ON later_lock.office_id = later.office_id AND later_lock.transcript_id = later.id
                              WHERE later.office_id = :office AND later.interview_id = interview.id
                                AND later.edition > transcript.edition)
                        ORDER BY informant.number, interview.held_on, transcript.id, turn.number
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("study", study.value())
                .param("search", LONE_DASH.matcher(page.search()).replaceAll(" "))
                .param("options", Hit.HEADLINE)
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> new Hit(
                        new TranscriptId(row.getObject("transcript_id", UUID.class)),
                        row.getInt("number"),
                        Speaker.valueOf(row.getString("speaker")),
                        row.getInt("informant"),
                        Informant.Part.valueOf(row.getString("part")),
                        row.getString("words")))
                .list();
    }

    /// Takes all words of an interview away, its redacted ones too.
    void deleteWords(InterviewId interview) {
        database.sql("""
                        DELETE FROM study.redaction_original AS original
                        USING study.redaction, study.transcript
                        WHERE original.office_id = :office AND redaction.office_id = :office
                          AND redaction.id = original.redaction_id AND transcript.office_id = :office
                          AND transcript.id = redaction.transcript_id AND transcript.interview_id = :interview
                        """)
                .param("office", office())
                .param("interview", interview.value())
                .update();
        database.sql("""
                        DELETE FROM study.transcript_turn AS turn
                        USING study.transcript
                        WHERE turn.office_id = :office AND transcript.office_id = :office
                          AND transcript.id = turn.transcript_id AND transcript.interview_id = :interview
                        """)
                .param("office", office())
                .param("interview", interview.value())
                .update();
    }

    private static Transcript transcript(ResultSet row, int number) throws SQLException {
        return new Transcript(
                new TranscriptId(row.getObject("id", UUID.class)),
                new InterviewId(row.getObject("interview_id", UUID.class)),
                row.getInt("edition"),
                Format.valueOf(row.getString("format")),
                new AccountId(row.getObject("imported_by", UUID.class)),
                instant(row, "imported_at"),
                row.getString("sha256") == null
                        ? null
                        : new Lock(
                                row.getInt("points"),
                                row.getInt("word_count"),
                                row.getString("sha256"),
                                new AccountId(row.getObject("locked_by", UUID.class)),
                                instant(row, "locked_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
