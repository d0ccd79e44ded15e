package id.badak.study.interview;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.study.interview.MaskedTurn.Found;
import id.badak.study.interview.MaskedTurn.Place;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class RedactionStore {
    private final StudyDatabase database;

    RedactionStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes a redaction and, by turn, where it is and what stood there.
    ///
    /// @return whether it is a new one: its id decides when one form is sent twice
    boolean insert(TranscriptId transcript, Redaction redaction, Map<Integer, List<Found>> found) {
        int written = database.sql("""
                        INSERT INTO study.redaction (office_id, id, transcript_id, stands_for, done_by, done_at)
                        VALUES (:office, :id, :transcript, :role, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", office())
                .param("id", redaction.id())
                .param("transcript", transcript.value())
                .param("role", redaction.role())
                .param("by", redaction.by().value())
                .param("at", redaction.at().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            return false;
        }
        var turns = new ArrayList<Integer>();
        var all = new ArrayList<Found>();
        found.forEach((turn, some) -> some.forEach(one -> {
            turns.add(turn);
            all.add(one);
        }));
        database.sql("""
                        WITH found AS (
                            SELECT * FROM unnest(CAST(:turns AS int[]), CAST(:firsts AS int[]), CAST(:beyonds AS int[]),
                                                 CAST(:words AS text[])) AS found (turn, first_point, beyond_point, words)),
                        placed AS (
                            INSERT INTO study.redaction_place (office_id, redaction_id, turn, first_point, beyond_point)
                            SELECT :office, :redaction, turn, first_point, beyond_point FROM found)
                        INSERT INTO study.redaction_original (office_id, redaction_id, turn, first_point, words)
                        SELECT :office, :redaction, turn, first_point, words FROM found
                        """)
                .param("office", office())
                .param("redaction", redaction.id())
                .param("turns", turns.toArray(Integer[]::new))
                .param("firsts", all.stream().map(Found::first).toArray(Integer[]::new))
                .param("beyonds", all.stream().map(Found::beyond).toArray(Integer[]::new))
                .param("words", all.stream().map(Found::words).toArray(String[]::new))
                .update();
        return true;
    }

    /// What is masked of a transcript, by turn.
    Map<Integer, List<Place>> listStanding(TranscriptId transcript) {
        var standing = new HashMap<Integer, List<Place>>();
        database.sql("""
                        SELECT place.turn, place.redaction_id, place.first_point, place.beyond_point, redaction.stands_for
                        FROM study.redaction_place AS place
                        JOIN study.redaction ON redaction.office_id = place.office_id AND redaction.id = place.redaction_id
                        WHERE place.office_id = :office AND redaction.transcript_id = :transcript
                          AND NOT EXISTS (
                              SELECT FROM study.redaction_undo AS undone
                              WHERE undone.office_id = :office AND undone.redaction_id = redaction.id)
                        ORDER BY place.turn, place.first_point, place.redaction_id
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .query((row, _) -> standing.computeIfAbsent(row.getInt("turn"), _ -> new ArrayList<>())
                        .add(new Place(
                                row.getObject("redaction_id", UUID.class),
                                row.getInt("first_point"),
                                row.getInt("beyond_point"),
                                MaskedTurn.mask(row.getString("stands_for")))))
                .list();
        return standing;
    }

    /// What stood where a redaction is, by turn; empty when it was undone or deleted for good.
    Map<Integer, List<Found>> listOriginals(UUID redaction) {
        var originals = new HashMap<Integer, List<Found>>();
        database.sql("""
                        SELECT original.turn, original.first_point, place.beyond_point, original.words
                        FROM study.redaction_original AS original
                        JOIN study.redaction_place AS place
                            ON place.office_id = original.office_id AND place.redaction_id = original.redaction_id
                           AND place.turn = original.turn AND place.first_point = original.first_point
                        WHERE original.office_id = :office AND original.redaction_id = :redaction
                        ORDER BY original.turn, original.first_point
                        """)
                .param("office", office())
                .param("redaction", redaction)
                .query((row, _) -> originals
                        .computeIfAbsent(row.getInt("turn"), _ -> new ArrayList<>())
                        .add(new Found(row.getInt("first_point"), row.getInt("beyond_point"), row.getString("words"))))
                .list();
        return originals;
    }

    /// What was redacted in a transcript, without any original, the latest first.
    List<Redaction> list(TranscriptId transcript) {
        return database.sql("""
                        SELECT redaction.id, redaction.stands_for, redaction.done_by, redaction.done_at,
                               undone.undone_at IS NOT NULL AS is_undone,
                               (SELECT count(*) FROM study.redaction_place AS place
                                WHERE place.office_id = :office AND place.redaction_id = redaction.id) AS places,
                               EXISTS (SELECT FROM study.redaction_original AS original
                                WHERE original.office_id = :office AND original.redaction_id = redaction.id) AS is_kept
                        FROM study.redaction
                        LEFT JOIN study.redaction_undo AS undone
                            ON undone.office_id = redaction.office_id AND undone.redaction_id = redaction.id
                        WHERE redaction.office_id = :office AND redaction.transcript_id = :transcript
                        ORDER BY redaction.done_at DESC, redaction.id DESC
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .query((row, _) -> new Redaction(
                        row.getObject("id", UUID.class),
                        row.getString("stands_for"),
                        row.getInt("places"),
                        row.getBoolean("is_undone"),
                        row.getBoolean("is_kept"),
                        new AccountId(row.getObject("done_by", UUID.class)),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insertUndo(UUID redaction, AccountId by, Instant at) {
        database.sql("""
                        INSERT INTO study.redaction_undo (office_id, redaction_id, undone_by, undone_at)
                        VALUES (:office, :redaction, :by, :at)
                        """)
                .param("office", office())
                .param("redaction", redaction)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteOriginals(UUID redaction) {
        database.sql("DELETE FROM study.redaction_original WHERE office_id = :office AND redaction_id = :redaction")
                .param("office", office())
                .param("redaction", redaction)
                .update();
    }

    void deleteOriginals(TranscriptId transcript) {
        database.sql("""
                        DELETE FROM study.redaction_original AS original
                        USING study.redaction
                        WHERE original.office_id = :office AND redaction.office_id = :office
                          AND redaction.id = original.redaction_id AND redaction.transcript_id = :transcript
                        """)
                .param("office", office())
                .param("transcript", transcript.value())
                .update();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
