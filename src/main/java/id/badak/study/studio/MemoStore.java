package id.badak.study.studio;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Slice;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import id.badak.study.studio.Memo.About;
import id.badak.study.studio.Memo.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Memos; one about a passage is there for whoever may see that passage (`memo_seen`).
@Repository
class MemoStore {
    private static final String MEMOS = """
            SELECT memo.id, memo.code_id, memo.coding_id, coding.transcript_id, memo.written_by, edition.number,
                   edition.words, edition.written_at
            FROM (SELECT * FROM study.memo
                  WHERE office_id = :office AND study_id = :study AND CHOSEN
                  ORDER BY begun_at, id
                  LIMIT :limit OFFSET :offset) AS memo
            JOIN study.memo_edition AS edition ON edition.office_id = :office AND edition.memo_id = memo.id
            LEFT JOIN study.coding ON coding.office_id = :office AND coding.id = memo.coding_id
            WHERE memo.coding_id IS NULL OR coding.id IS NOT NULL
            ORDER BY memo.begun_at, memo.id, edition.number
            """;

    private final StudyDatabase database;

    MemoStore(StudyDatabase database) {
        this.database = database;
    }

    /// Begins a memo of the acting person.
    ///
    /// @return whether there was none of that id
    boolean insert(FieldStudyId study, UUID id, About about, Instant at) {
        return database.sql("""
                        INSERT INTO study.memo (office_id, id, study_id, code_id, coding_id, written_by, begun_at)
                        VALUES (:office, :id, :study, :code, :coding, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", id)
                        .param("study", study.value())
                        .param("code", about instanceof About.OfCode(var code) ? code.value() : null, Types.OTHER)
                        .param(
                                "coding",
                                about instanceof About.OfCoding passage
                                        ? passage.coding().value()
                                        : null,
                                Types.OTHER)
                        .param("by", Acting.get().account().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Writes an edition; its number decides when one memo is written on twice at once.
    ///
    /// @return whether it was the next
    boolean insert(UUID memo, int number, String words, Instant at) {
        return database.sql("""
                        INSERT INTO study.memo_edition (office_id, memo_id, number, words, written_at)
                        VALUES (:office, :memo, :number, :words, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("memo", memo)
                        .param("number", number)
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Memo> find(FieldStudyId study, UUID id) {
        return list(study, "id = :key", id, 1, 0).stream().findFirst();
    }

    /// Those about one thing, the oldest first.
    Slice<Memo> list(FieldStudyId study, About about, PageRequest page) {
        var found = switch (about) {
            case About.OfCode(var code) ->
                list(study, "code_id = :key", code.value(), PageRequest.SIZE + 1, page.offset());
            case About.OfCoding passage ->
                list(study, "coding_id = :key", passage.coding().value(), PageRequest.SIZE + 1, page.offset());
        };
        return Slice.of(found, page);
    }

    /// All of a study that the acting person may see.
    List<Memo> list(FieldStudyId study) {
        return list(study, "TRUE", null, null, 0);
    }

    private List<Memo> list(
            FieldStudyId study, String chosen, @Nullable UUID key, @Nullable Integer limit, int offset) {
        var memos = new LinkedHashMap<UUID, Memo>();
        var asked = database.sql(MEMOS.replace("CHOSEN", chosen))
                .param("office", office())
                .param("study", study.value())
                .param("limit", limit, Types.INTEGER)
                .param("offset", offset);
        (key == null ? asked : asked.param("key", key)).query(row -> {
            var memo = memo(row);
            memos.merge(memo.id(), memo, MemoStore::joined);
        });
        return List.copyOf(memos.values());
    }

    private static Memo joined(Memo before, Memo next) {
        var editions = new ArrayList<>(before.editions());
        editions.addAll(next.editions());
        return new Memo(before.id(), before.about(), before.by(), editions);
    }

    private static Memo memo(ResultSet row) throws SQLException {
        var code = row.getObject("code_id", UUID.class);
        return new Memo(
                row.getObject("id", UUID.class),
                code == null
                        ? new About.OfCoding(
                                new TranscriptId(row.getObject("transcript_id", UUID.class)),
                                new CodingId(row.getObject("coding_id", UUID.class)))
                        : new About.OfCode(new CodeId(code)),
                new AccountId(row.getObject("written_by", UUID.class)),
                List.of(new Edition(
                        row.getInt("number"),
                        row.getString("words"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant())));
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
