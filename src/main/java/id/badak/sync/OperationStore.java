package id.badak.sync;

import id.badak.database.CurrentDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class OperationStore {
    private final CurrentDatabase database;

    OperationStore(CurrentDatabase database) {
        this.database = database;
    }

    /// What was received first.
    ///
    /// @param digest hexadecimal
    record Kept(String digest, Instant receivedAt, Standing standing) {}

    record Conflict(UUID operation, Instant receivedAt, String body) {}

    /// Claims the id. While another transaction holds it this waits, so of five equal posts one
    /// does the work and four find its answer.
    ///
    /// @return where the operation stands; empty when the id was taken
    Optional<Standing> claim(UUID id, String kind, String digest, Instant at) {
        var actor = Acting.get();
        return database.sql("""
                        INSERT INTO operation (office_id, id, account_id, kind, digest, received_at)
                        VALUES (:office, :id, :account, :kind, decode(:digest, 'hex'), :at)
                        ON CONFLICT DO NOTHING
                        RETURNING badak.current_epoch() AS epoch, sequence, badak.watermark() AS watermark
                        """)
                .param("office", actor.office().value())
                .param("id", id)
                .param("account", actor.account().value())
                .param("kind", kind)
                .param("digest", digest)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> standing(row))
                .optional();
    }

    /// Finds what this account sent under the id; another's is invisible, as if it were not there.
    Optional<Kept> find(UUID id) {
        return database.sql("""
                        SELECT encode(digest, 'hex') AS digest, received_at,
                               badak.current_epoch() AS epoch, sequence, badak.watermark() AS watermark
                        FROM operation
                        WHERE office_id = :office AND id = :id
                        """)
                .param("office", Acting.get().office().value())
                .param("id", id)
                .query((row, _) -> new Kept(
                        row.getString("digest"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        standing(row)))
                .optional();
    }

    /// Finds the epoch and watermark, of no operation in particular.
    Standing standing() {
        return database.sql("SELECT badak.current_epoch() AS epoch, 0 AS sequence, badak.watermark() AS watermark")
                .query((row, _) -> standing(row))
                .single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getString("epoch"), row.getLong("sequence"), row.getLong("watermark"));
    }

    void insertConflict(UUID operation, String digest, String body, Instant at) {
        var actor = Acting.get();
        database.sql("""
                        INSERT INTO operation_conflict
                            (office_id, id, operation_id, account_id, digest, body, received_at)
                        VALUES (:office, :id, :operation, :account, decode(:digest, 'hex'), :body, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("office", actor.office().value())
                .param("id", Ids.next())
                .param("operation", operation)
                .param("account", actor.account().value())
                .param("digest", digest)
                .param("body", body)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Conflict> listConflicts(AccountId account, int most) {
        return database.sql("""
                        SELECT operation_id, received_at, body
                        FROM operation_conflict
                        WHERE office_id = :office AND account_id = :account
                        ORDER BY received_at DESC, id DESC
                        LIMIT :most
                        """)
                .param("office", Acting.get().office().value())
                .param("account", account.value())
                .param("most", most)
                .query((row, _) -> new Conflict(
                        row.getObject("operation_id", UUID.class),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getString("body")))
                .list();
    }
}
