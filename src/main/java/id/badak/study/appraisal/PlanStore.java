package id.badak.study.appraisal;

import id.badak.database.StudyDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.PageRequest;
import id.badak.study.appraisal.PlanEdition.Lock;
import id.badak.study.dataset.PeriodUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PlanStore {
    private static final String COLUMNS = """
            plan.id, plan.edition, plan.title, plan.unit, plan.body, plan.written_by, plan.written_at, locked.locked_on,
            locked.sha256, locked.reason, locked.earlier, locked.locked_by, locked.locked_at
            """;

    private static final String EDITIONS = """
            SELECT %s
            FROM study.plan
            LEFT JOIN study.plan_lock AS locked
                ON locked.office_id = plan.office_id AND locked.plan_id = plan.id AND locked.edition = plan.edition
            WHERE plan.office_id = :office
            """.formatted(COLUMNS);

    private final StudyDatabase database;

    PlanStore(StudyDatabase database) {
        this.database = database;
    }

    /// Writes an edition; its number decides when two researchers write at once.
    ///
    /// @return whether it is a new one
    boolean insert(PlanEdition edition) {
        return database.sql("""
                        INSERT INTO study.plan (office_id, id, edition, title, unit, body, written_by, written_at)
                        VALUES (:office, :plan, :edition, :title, :unit, :body, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("plan", edition.plan().value())
                        .param("edition", edition.number())
                        .param("title", edition.title())
                        .param("unit", edition.unit().name())
                        .param("body", edition.body())
                        .param("by", edition.writtenBy().value())
                        .param("at", edition.writtenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Locks an edition.
    ///
    /// @return whether nobody did before
    boolean insert(PlanEdition edition, Lock lock) {
        return database.sql("""
                        INSERT INTO study.plan_lock
                            (office_id, plan_id, edition, locked_on, sha256, reason, earlier, locked_by, locked_at)
                        VALUES (:office, :plan, :edition, :dated, :sha256, :reason, :earlier, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("plan", edition.plan().value())
                        .param("edition", edition.number())
                        .param("dated", lock.dated())
                        .param("sha256", lock.sha256())
                        .param("reason", lock.reason())
                        .param("earlier", lock.earlier())
                        .param("by", lock.by().value())
                        .param("at", lock.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// One page of plans by their newest edition, with one row more than fits.
    List<PlanEdition> list(PageRequest page) {
        return database.sql(EDITIONS + """
                        AND (:search = '' OR plan.title ILIKE :pattern ESCAPE '\\')
                        AND plan.edition = (
                            SELECT max(other.edition) FROM study.plan AS other
                            WHERE other.office_id = plan.office_id AND other.id = plan.id)
                        ORDER BY plan.written_at DESC, plan.id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("search", page.search())
                .param("pattern", page.pattern())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(PlanStore::edition)
                .list();
    }

    /// The newest first.
    List<PlanEdition> listEditions(PlanId plan, int most) {
        return database.sql(EDITIONS + "AND plan.id = :plan ORDER BY plan.edition DESC LIMIT :most")
                .param("office", office())
                .param("plan", plan.value())
                .param("most", most)
                .query(PlanStore::edition)
                .list();
    }

    Optional<PlanEdition> find(PlanId plan, int edition) {
        return database.sql(EDITIONS + "AND plan.id = :plan AND plan.edition = :edition")
                .param("office", office())
                .param("plan", plan.value())
                .param("edition", edition)
                .query(PlanStore::edition)
                .optional();
    }

    /// The locked edition that holds.
    Optional<PlanEdition> findLocked(PlanId plan) {
        return database.sql(EDITIONS + """
                        AND plan.id = :plan AND locked.edition IS NOT NULL
                        ORDER BY plan.edition DESC LIMIT 1
                        """)
                .param("office", office())
                .param("plan", plan.value())
                .query(PlanStore::edition)
                .optional();
    }

    /// Of each plan the one that holds, the latest locked first.
    List<PlanEdition> listLocked(int most) {
        return database.sql(EDITIONS + """
                        AND locked.edition = (
                            SELECT max(other.edition) FROM study.plan_lock AS other
                            WHERE other.office_id = plan.office_id AND other.plan_id = plan.id)
                        ORDER BY locked.locked_at DESC, plan.id DESC
                        LIMIT :most
                        """)
                .param("office", office())
                .param("most", most)
                .query(PlanStore::edition)
                .list();
    }

    /// Counts what was or may still be computed; what failed showed nobody a number.
    int countAppraisals() {
        return database.sql("""
                        SELECT count(*) FROM study.appraisal
                        WHERE office_id = :office AND NOT EXISTS (
                            SELECT FROM study.appraisal_end AS ended
                            WHERE ended.office_id = appraisal.office_id AND ended.appraisal_id = appraisal.id
                              AND ended.outcome = 'FAILED')
                        """).param("office", office()).query(Integer.class).single();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static PlanEdition edition(ResultSet row, int number) throws SQLException {
        return new PlanEdition(
                new PlanId(row.getObject("id", UUID.class)),
                row.getInt("edition"),
                row.getString("title"),
                PeriodUnit.valueOf(row.getString("unit")),
                row.getString("body"),
                new AccountId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                lock(row));
    }

    private static @Nullable Lock lock(ResultSet row) throws SQLException {
        var dated = row.getObject("locked_on", LocalDate.class);
        return dated == null
                ? null
                : new Lock(
                        dated,
                        row.getString("sha256"),
                        row.getString("reason"),
                        row.getInt("earlier"),
                        new AccountId(row.getObject("locked_by", UUID.class)),
                        row.getObject("locked_at", OffsetDateTime.class).toInstant());
    }
}
