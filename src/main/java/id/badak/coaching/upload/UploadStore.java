package id.badak.coaching.upload;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.database.CoachingDatabase;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class UploadStore {
    private static final String UPLOADS = """
            SELECT upload.id, upload.case_id, upload.enterprise_id, upload.sha256, upload.bytes, ended.evidence_id,
                   coalesce((SELECT max(piece.first_byte + length(piece.content))
                             FROM upload_piece AS piece
                             WHERE piece.office_id = upload.office_id AND piece.upload_id = upload.id), 0) AS received
            FROM upload
            LEFT JOIN upload_end AS ended ON ended.office_id = upload.office_id AND ended.upload_id = upload.id
            WHERE upload.office_id = :office AND upload.account_id = :account
            """;

    private final CoachingDatabase database;

    UploadStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Finds an upload of the acting account; another's is not there.
    Optional<Upload> find(UploadId id) {
        var actor = Acting.get();
        return database.sql(UPLOADS + " AND upload.id = :id")
                .param("office", actor.office().value())
                .param("account", actor.account().value())
                .param("id", id.value())
                .query((row, _) -> upload(row))
                .optional();
    }

    /// Lists what the acting account has begun for a case and not finished, oldest first.
    List<Upload> listOpen(MentorCaseId mentorCase) {
        var actor = Acting.get();
        return database.sql(UPLOADS
                        + " AND upload.case_id = :case AND ended.upload_id IS NULL ORDER BY upload.begun_at, upload.id")
                .param("office", actor.office().value())
                .param("account", actor.account().value())
                .param("case", mentorCase.value())
                .query((row, _) -> upload(row))
                .list();
    }

    /// Counts what the acting account has begun and not finished, for whatever case.
    int countOpen() {
        var actor = Acting.get();
        return database.sql("""
                        SELECT count(*)
                        FROM upload
                        WHERE office_id = :office AND account_id = :account
                          AND NOT EXISTS (SELECT FROM upload_end AS ended
                                          WHERE ended.office_id = upload.office_id AND ended.upload_id = upload.id)
                        """)
                .param("office", actor.office().value())
                .param("account", actor.account().value())
                .query(Integer.class)
                .single();
    }

    /// Waits until no other transaction holds the same: an upload while it is filled, an account while it begins.
    void lock(UUID which) {
        database.hold("upload " + which);
    }

    void insert(Upload upload, Instant at) {
        var actor = Acting.get();
        database.sql("""
                        INSERT INTO upload
                            (office_id, id, enterprise_id, case_id, account_id, sha256, bytes, begun_at)
                        VALUES (:office, :id, :enterprise, :case, :account, :sha256, :bytes, :at)
                        """)
                .param("office", actor.office().value())
                .param("id", upload.id().value())
                .param("enterprise", upload.enterprise().value())
                .param("case", upload.mentorCase().value())
                .param("account", actor.account().value())
                .param("sha256", upload.sha256())
                .param("bytes", upload.bytes())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> findPiece(UploadId id, int firstByte) {
        return database.sql("""
                        SELECT content
                        FROM upload_piece
                        WHERE office_id = :office AND upload_id = :id AND first_byte = :first
                        """)
                .param("office", Acting.get().office().value())
                .param("id", id.value())
                .param("first", firstByte)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    void insertPiece(Upload upload, byte[] piece, Instant at) {
        database.sql("""
                        INSERT INTO upload_piece
                            (office_id, upload_id, enterprise_id, first_byte, content, received_at)
                        VALUES (:office, :id, :enterprise, :first, :content, :at)
                        """)
                .param("office", Acting.get().office().value())
                .param("id", upload.id().value())
                .param("enterprise", upload.enterprise().value())
                .param("first", upload.received())
                .param("content", piece)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    byte[] content(UploadId id) {
        return database.sql("""
                        SELECT string_agg(content, ''::bytea ORDER BY first_byte) AS content
                        FROM upload_piece
                        WHERE office_id = :office AND upload_id = :id
                        """)
                .param("office", Acting.get().office().value())
                .param("id", id.value())
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    void insertEnd(Upload upload, EvidenceId photo, Instant at) {
        database.sql("""
                        INSERT INTO upload_end (office_id, upload_id, enterprise_id, evidence_id, ended_at)
                        VALUES (:office, :id, :enterprise, :photo, :at)
                        """)
                .param("office", Acting.get().office().value())
                .param("id", upload.id().value())
                .param("enterprise", upload.enterprise().value())
                .param("photo", photo.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void deletePieces(UploadId id) {
        database.sql("DELETE FROM upload_piece WHERE office_id = :office AND upload_id = :id")
                .param("office", Acting.get().office().value())
                .param("id", id.value())
                .update();
    }

    void delete(UploadId id) {
        deletePieces(id);
        database.sql("DELETE FROM upload WHERE office_id = :office AND id = :id")
                .param("office", Acting.get().office().value())
                .param("id", id.value())
                .update();
    }

    /// Deletes what the office's people began before then, finished or not.
    int deleteBegunBefore(Instant before) {
        var office = Acting.get().office().value();
        var at = before.atOffset(ZoneOffset.UTC);
        for (var part : List.of("upload_piece", "upload_end")) {
            database.sql("""
                            DELETE FROM %s AS part USING upload
                            WHERE part.office_id = :office AND upload.office_id = part.office_id
                              AND upload.id = part.upload_id AND upload.begun_at < :before
                            """.formatted(part))
                    .param("office", office)
                    .param("before", at)
                    .update();
        }
        return database.sql("DELETE FROM upload WHERE office_id = :office AND begun_at < :before")
                .param("office", office)
                .param("before", at)
                .update();
    }

    private static Upload upload(ResultSet row) throws SQLException {
        var photo = row.getObject("evidence_id", UUID.class);
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                new MentorCaseId(row.getObject("case_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                row.getString("sha256"),
                row.getInt("bytes"),
                row.getInt("received"),
                photo == null ? null : new EvidenceId(photo));
    }
}
