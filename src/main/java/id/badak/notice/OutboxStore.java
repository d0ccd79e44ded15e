package id.badak.notice;

import id.badak.database.CurrentDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Language;
import id.badak.kernel.OfficeId;
import id.badak.kernel.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Writes with whichever zone's role is at work; all else is done as the gate's, and the others are
/// refused it by the database.
@Repository
class OutboxStore {
    private final CurrentDatabase database;

    OutboxStore(CurrentDatabase database) {
        this.database = database;
    }

    void insert(Notice notice, Instant at) {
        database.zone(); // Outside of a transaction this refuses.
        database.sql("""
                        INSERT INTO gate.notice
                            (office_id, id, account_id, kind, subject_id, language, written_at, until_at, next_at)
                        VALUES (:office, :id, :account, :kind, :about, :language, :at, :until, :at)
                        """)
                .param("office", notice.office().value())
                .param("id", notice.id())
                .param("account", notice.recipient().value())
                .param("kind", notice.kind())
                .param("about", notice.about())
                .param("language", notice.language().code())
                .param("at", utc(at))
                .param("until", utc(notice.until()))
                .update();
    }

    boolean isWaiting(AccountId recipient, UUID about) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM gate.notice
                                       WHERE account_id = :account AND subject_id = :about
                                         AND sent_at IS NULL AND given_up_at IS NULL)
                        """)
                .param("account", recipient.value())
                .param("about", about)
                .query(Boolean.class)
                .single();
    }

    /// Of two nodes that ask at once each gets another row, or none.
    Optional<Outbox.Claimed> claim(Instant now, Instant leased) {
        return database.sql("""
                        UPDATE gate.notice SET tries = tries + 1, next_at = :leased
                        WHERE (office_id, id) = (
                            SELECT office_id, id FROM gate.notice
                            WHERE sent_at IS NULL AND given_up_at IS NULL AND next_at <= :now AND until_at > :now
                            ORDER BY next_at, id
                            LIMIT 1
                            FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("now", utc(now))
                .param("leased", utc(leased))
                .query((row, _) -> new Outbox.Claimed(notice(row), row.getInt("tries")))
                .optional();
    }

    void markSent(Notice notice, Instant at) {
        database.sql("""
                        UPDATE gate.notice SET sent_at = :at, fault = NULL
                        WHERE office_id = :office AND id = :id AND given_up_at IS NULL
                        """)
                .param("at", utc(at))
                .param("office", notice.office().value())
                .param("id", notice.id())
                .update();
    }

    void putOff(Notice notice, Fault fault, Instant next) {
        database.sql("""
                        UPDATE gate.notice SET fault = :fault, next_at = :next
                        WHERE office_id = :office AND id = :id AND sent_at IS NULL
                        """)
                .param("fault", fault.word())
                .param("next", utc(next))
                .param("office", notice.office().value())
                .param("id", notice.id())
                .update();
    }

    void giveUp(Notice notice, Fault fault, Instant at) {
        database.sql("""
                        UPDATE gate.notice SET fault = :fault, given_up_at = :at
                        WHERE office_id = :office AND id = :id AND sent_at IS NULL
                        """)
                .param("fault", fault.word())
                .param("at", utc(at))
                .param("office", notice.office().value())
                .param("id", notice.id())
                .update();
    }

    /// Of what went wrong before, the reason stays.
    void giveUpLate(Instant now) {
        database.sql("""
                        UPDATE gate.notice SET fault = coalesce(fault, 'late'), given_up_at = :now
                        WHERE sent_at IS NULL AND given_up_at IS NULL AND until_at <= :now AND next_at <= :now
                        """).param("now", utc(now)).update();
    }

    void deleteSent(Instant before) {
        database.sql("DELETE FROM gate.notice WHERE sent_at < :before")
                .param("before", utc(before))
                .update();
    }

    Optional<Instant> oldestWaiting() {
        return database.sql("""
                        SELECT written_at FROM gate.notice
                        WHERE sent_at IS NULL AND given_up_at IS NULL
                        ORDER BY written_at, id
                        LIMIT 1
                        """).query((row, _) -> instant(row, "written_at")).optional();
    }

    /// @param kind null for every kind
    List<Unsent> listUnsent(@Nullable String kind, PageRequest page) {
        return database.sql("""
                        SELECT * FROM gate.notice
                        WHERE office_id = :office AND sent_at IS NULL AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                        ORDER BY written_at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", Acting.get().office().value())
                .param("kind", kind, Types.VARCHAR)
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> unsent(row))
                .list();
    }

    /// Finds what has not arrived, and holds it: of two who repeat it at once the second finds it
    /// repeated.
    Optional<Unsent> lockUnsent(@Nullable String kind, UUID id) {
        return database.sql("""
                        SELECT * FROM gate.notice
                        WHERE office_id = :office AND id = :id AND sent_at IS NULL
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                        FOR UPDATE
                        """)
                .param("office", Acting.get().office().value())
                .param("id", id)
                .param("kind", kind, Types.VARCHAR)
                .query((row, _) -> unsent(row))
                .optional();
    }

    void repeat(Unsent unsent) {
        database.sql("""
                        UPDATE gate.notice
                        SET given_up_at = NULL, tries = :tries, next_at = :next, until_at = :until
                        WHERE office_id = :office AND id = :id
                        """)
                .param("tries", unsent.tries())
                .param("next", utc(unsent.nextAt()))
                .param("until", utc(unsent.notice().until()))
                .param("office", unsent.notice().office().value())
                .param("id", unsent.notice().id())
                .update();
    }

    private static Unsent unsent(ResultSet row) throws SQLException {
        return new Unsent(
                notice(row),
                instant(row, "written_at"),
                instant(row, "next_at"),
                row.getInt("tries"),
                row.getObject("given_up_at") == null ? null : instant(row, "given_up_at"),
                row.getString("fault") == null ? null : Fault.of(row.getString("fault")));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                new OfficeId(row.getObject("office_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                Language.of(row.getString("language")),
                instant(row, "until_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
