package id.badak.study.studio;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.TranscriptId;
import id.badak.study.studio.Desk.Seat;
import id.badak.study.studio.Desk.Stance;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What coders marked. Which rows are there is the database's answer too: another's codings are not shown before all
/// are done (`coding_blind`).
@Repository
class CodingStore {
    /// What a coding of a table counts as, before merges: the code that was given, or that of the last split that
    /// took it along and was not undone.
    private static final String CODE_NOW = """
            coalesce(
                (SELECT change.code_id
                 FROM study.code_split_coding AS part
                 JOIN study.code_change AS change ON change.office_id = part.office_id AND change.id = part.change_id
                 WHERE part.office_id = :office AND part.coding_id = TABLE.id
                   AND NOT EXISTS (
                       SELECT FROM study.code_change AS undone
                       WHERE undone.office_id = :office AND undone.undoes_id = change.id)
                 ORDER BY change.number DESC
                 LIMIT 1),
                TABLE.code_id)""";

    private static final String CODINGS = """
            SELECT coding.id, coding.transcript_id, CODE_NOW AS code_id, coding.first_point, coding.beyond_point,
                   coding.coder, coding.coded_at, coding.carried_id
            FROM study.coding
            WHERE coding.office_id = :office
              AND NOT EXISTS (
                  SELECT FROM study.coding_removal AS removed
                  WHERE removed.office_id = :office AND removed.coding_id = coding.id)
            """.replace("CODE_NOW", CODE_NOW.replace("TABLE", "coding"));

    private final StudyDatabase database;

    CodingStore(StudyDatabase database) {
        this.database = database;
    }

    Desk desk(TranscriptId transcript) {
        return new Desk(database.sql("""
                        SELECT said.coder, said.stance, done.coder IS NOT NULL AS is_done
                        FROM study.coder_statement AS said
                        LEFT JOIN study.coder_done AS done
                            ON done.office_id = said.office_id AND done.transcript_id = said.transcript_id
                           AND done.coder = said.coder
                        WHERE said.office_id = :office AND said.transcript_id = :transcript
                        ORDER BY said.stated_at, said.coder
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .query((row, _) -> seat(row))
                .list());
    }

    /// Who codes each of these transcripts; those that nobody does are not in it.
    Map<TranscriptId, Desk> listDesks(Collection<TranscriptId> transcripts) {
        var seats = new HashMap<TranscriptId, List<Seat>>();
        database.sql("""
                        SELECT said.transcript_id, said.coder, said.stance, done.coder IS NOT NULL AS is_done
                        FROM study.coder_statement AS said
                        LEFT JOIN study.coder_done AS done
                            ON done.office_id = said.office_id AND done.transcript_id = said.transcript_id
                           AND done.coder = said.coder
                        WHERE said.office_id = :office AND said.transcript_id = ANY (:transcripts)
                        ORDER BY said.stated_at, said.coder
                        """)
                .param("office", office())
                .param(
                        "transcripts",
                        transcripts.stream().map(TranscriptId::value).toArray(UUID[]::new))
                .query(row -> {
                    seats.computeIfAbsent(
                                    new TranscriptId(row.getObject("transcript_id", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(seat(row));
                });
        var desks = new HashMap<TranscriptId, Desk>();
        seats.forEach((transcript, those) -> desks.put(transcript, new Desk(those)));
        return desks;
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                new AccountId(row.getObject("coder", UUID.class)),
                Stance.valueOf(row.getString("stance")),
                row.getBoolean("is_done"));
    }

    /// Writes what a coder says of themselves; said once, it stays.
    ///
    /// @return whether it was said for the first time
    boolean insert(TranscriptId transcript, Stance stance, Instant at) {
        return database.sql("""
                        INSERT INTO study.coder_statement (office_id, transcript_id, coder, stance, stated_at)
                        VALUES (:office, :transcript, :coder, :stance, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("transcript", transcript.value())
                        .param("coder", Acting.get().account().value())
                        .param("stance", stance.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Whether the acting person said, of any text of the same informant, that they mentored them.
    boolean hasMentored(TranscriptId transcript) {
        return database.sql("""
                        SELECT EXISTS (
                            SELECT
                            FROM study.transcript AS this
                            JOIN study.interview AS held
                                ON held.office_id = this.office_id AND held.id = this.interview_id
                            JOIN study.interview AS other
                                ON other.office_id = held.office_id AND other.informant_id = held.informant_id
                            JOIN study.transcript AS theirs
                                ON theirs.office_id = other.office_id AND theirs.interview_id = other.id
                            JOIN study.coder_statement AS said
                                ON said.office_id = theirs.office_id AND said.transcript_id = theirs.id
                            WHERE this.office_id = :office AND this.id = :transcript
                              AND said.coder = :coder AND said.stance = 'MENTORED')
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .param("coder", Acting.get().account().value())
                .query(Boolean.class)
                .single();
    }

    void insertDone(TranscriptId transcript, Instant at) {
        database.sql("""
                        INSERT INTO study.coder_done (office_id, transcript_id, coder, done_at)
                        VALUES (:office, :transcript, :coder, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .param("coder", Acting.get().account().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Writes codings of the acting coder; one that is sent twice, or stands already, is one.
    ///
    /// @return how many were not there before
    int insertAll(List<Coding> codings) {
        var carried = new @Nullable String[codings.size()];
        for (int at = 0; at < carried.length; at++) {
            var from = codings.get(at).carried();
            carried[at] = from == null ? null : from.toString();
        }
        return database.sql("""
                        INSERT INTO study.coding
                            (office_id, id, transcript_id, code_id, first_point, beyond_point, coder, coded_at, carried_id)
                        SELECT :office, id, transcript, code, first_point, beyond_point, :coder, at, carried
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:transcripts AS uuid[]), CAST(:codes AS uuid[]),
                                    CAST(:firsts AS int[]), CAST(:beyonds AS int[]), CAST(:times AS timestamptz[]),
                                    CAST(:carried AS uuid[]))
                            AS made (id, transcript, code, first_point, beyond_point, at, carried)
                        WHERE NOT EXISTS (
                            SELECT FROM study.coding AS standing
                            WHERE standing.office_id = :office AND standing.transcript_id = made.transcript
                              AND standing.coder = :coder AND CODE_NOW = made.code
                              AND standing.first_point = made.first_point
                              AND standing.beyond_point = made.beyond_point
                              AND NOT EXISTS (
                                  SELECT FROM study.coding_removal AS removed
                                  WHERE removed.office_id = :office AND removed.coding_id = standing.id))
                        ON CONFLICT DO NOTHING
                        """.replace("CODE_NOW", CODE_NOW.replace("TABLE", "standing")))
                .param("office", office())
                .param("coder", Acting.get().account().value())
                .param("ids", codings.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(
                        "transcripts",
                        codings.stream().map(one -> one.transcript().value()).toArray(UUID[]::new))
                .param("codes", codings.stream().map(one -> one.code().value()).toArray(UUID[]::new))
                .param("firsts", codings.stream().map(Coding::first).toArray(Integer[]::new))
                .param("beyonds", codings.stream().map(Coding::beyond).toArray(Integer[]::new))
                .param(
                        "times",
                        codings.stream()
                                .map(one -> one.at().atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .param("carried", carried)
                .update();
    }

    void insertRemoval(CodingId coding, Instant at) {
        database.sql("""
                        INSERT INTO study.coding_removal (office_id, coding_id, removed_at)
                        VALUES (:office, :coding, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("coding", coding.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Coding> find(TranscriptId transcript, CodingId id) {
        return database.sql(CODINGS + "AND coding.transcript_id = :transcript AND coding.id = :id")
                .param("office", office())
                .param("transcript", transcript.value())
                .param("id", id.value())
                .query(CodingStore::coding)
                .optional();
    }

    /// Those of these transcripts that the acting person may see, as they stand in the words.
    List<Coding> list(Collection<TranscriptId> transcripts) {
        return database.sql(CODINGS + """
                        AND coding.transcript_id = ANY (:transcripts)
                        ORDER BY coding.transcript_id, coding.first_point, coding.beyond_point, coding.id
                        """)
                .param("office", office())
                .param(
                        "transcripts",
                        transcripts.stream().map(TranscriptId::value).toArray(UUID[]::new))
                .query(CodingStore::coding)
                .list();
    }

    /// The earlier editions of the same interview in which the acting coder marked anything, the latest first.
    List<TranscriptId> listBefore(TranscriptId transcript) {
        return database.sql("""
                        SELECT earlier.id
                        FROM study.transcript AS now
                        JOIN study.transcript AS earlier
                            ON earlier.office_id = now.office_id AND earlier.interview_id = now.interview_id
                           AND earlier.edition < now.edition
                        WHERE now.office_id = :office AND now.id = :transcript
                          AND EXISTS (
                              SELECT FROM study.coding
                              WHERE coding.office_id = :office AND coding.transcript_id = earlier.id
                                AND coding.coder = :coder)
                        ORDER BY earlier.edition DESC
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .param("coder", Acting.get().account().value())
                .query((row, _) -> new TranscriptId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Writes a decision; its key decides when two decide at once.
    ///
    /// @return whether nobody had decided before
    boolean insert(Adjudication decided) {
        return database.sql("""
                        INSERT INTO study.adjudication (office_id, coding_id, verdict, memo, decided_by, decided_at)
                        VALUES (:office, :coding, :verdict, :memo, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("coding", decided.coding().value())
                        .param("verdict", decided.verdict().name())
                        .param("memo", decided.memo())
                        .param("by", decided.by().value())
                        .param("at", decided.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What was decided in these transcripts, by coding.
    Map<CodingId, Adjudication> listDecided(Collection<TranscriptId> transcripts) {
        var decided = new HashMap<CodingId, Adjudication>();
        database.sql("""
                        SELECT decided.coding_id, decided.verdict, decided.memo, decided.decided_by, decided.decided_at
                        FROM study.adjudication AS decided
                        JOIN study.coding ON coding.office_id = decided.office_id AND coding.id = decided.coding_id
                        WHERE decided.office_id = :office AND coding.transcript_id = ANY (:transcripts)
                        """)
                .param("office", office())
                .param(
                        "transcripts",
                        transcripts.stream().map(TranscriptId::value).toArray(UUID[]::new))
                .query((row, _) -> new Adjudication(
                        new CodingId(row.getObject("coding_id", UUID.class)),
                        Adjudication.Verdict.valueOf(row.getString("verdict")),
                        row.getString("memo"),
                        new AccountId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(one -> decided.put(one.coding(), one));
        return decided;
    }

    /// Takes away what was marked in transcripts whose informant withdrew; the database allows no other.
    void deleteAll(Collection<TranscriptId> transcripts) {
        var ids = transcripts.stream().map(TranscriptId::value).toArray(UUID[]::new);
        database.sql("DELETE FROM study.coding WHERE office_id = :office AND transcript_id = ANY (:transcripts)")
                .param("office", office())
                .param("transcripts", ids)
                .update();
    }

    private static Coding coding(ResultSet row, int number) throws SQLException {
        return new Coding(
                new CodingId(row.getObject("id", UUID.class)),
                new TranscriptId(row.getObject("transcript_id", UUID.class)),
                new CodeId(row.getObject("code_id", UUID.class)),
                row.getInt("first_point"),
                row.getInt("beyond_point"),
                new AccountId(row.getObject("coder", UUID.class)),
                row.getObject("coded_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("carried_id", UUID.class))
                        .map(CodingId::new)
                        .orElse(null));
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
