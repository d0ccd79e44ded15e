package id.badak.journal;

import id.badak.database.CoachingDatabase;
import id.badak.database.CoachingTransaction;
import id.badak.database.CurrentDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Writes lines and lists them; nothing here changes one or takes one away.
@Service
public class Journal {
    private final CurrentDatabase current;
    private final CoachingDatabase coaching;
    private final Chains chains;
    private final Clock clock;

    Journal(CurrentDatabase current, CoachingDatabase coaching, Chains chains, Clock clock) {
        this.current = current;
        this.coaching = coaching;
        this.chains = chains;
        this.clock = clock;
    }

    /// Writes one line into the journal of the zone whose transaction runs; it stands or falls with
    /// the act. The lines of one transaction are put into the chain together, when it commits.
    ///
    /// @param enterprise whose data was touched; null when no business's was
    public void write(String act, UUID subject, @Nullable EnterpriseId enterprise) {
        write(act, subject, enterprise, null);
    }

    /// Writes one line for a whole page of a list that was shown; none for a page that showed
    /// nobody.
    ///
    /// @param seen how many businesses' data were on it
    public void write(String act, int seen) {
        if (seen > 0) {
            write(act, Acting.get().office().value(), null, seen);
        }
    }

    private void write(String act, UUID subject, @Nullable EnterpriseId enterprise, @Nullable Integer seen) {
        current.zone(); // Outside of a transaction this refuses.
        var actor = Acting.get();
        Pending.add(
                chains,
                new Chains.Act(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor.account().value(),
                        actor.role().name(),
                        act,
                        subject,
                        enterprise == null ? null : enterprise.value(),
                        seen));
    }

    /// Lists what was done to one enterprise's data on both sides of the wall, newest first. What one person did
    /// in one way on one day of the office is one line: readings would bury the rest.
    @CoachingTransaction(readOnly = true)
    public Slice<Repeated> listFor(EnterpriseId enterprise, PageRequest page) {
        var rows = coaching.sql("""
                        SELECT (array_agg(id ORDER BY at DESC, id DESC))[1] AS id, max(at) AS at, account_id, role, act,
                               (array_agg(subject_id ORDER BY at DESC, id DESC))[1] AS subject_id, enterprise_id,
                               CAST(NULL AS integer) AS seen_count, count(*) AS times
                        FROM (SELECT * FROM coaching.journal_entry
                              UNION ALL
                              SELECT * FROM official.journal_entry
                              UNION ALL
                              SELECT * FROM registry.journal_entry
                              UNION ALL
                              SELECT * FROM valve.journal_entry) AS entry
                        WHERE office_id = :office AND enterprise_id = :enterprise
                        GROUP BY account_id, role, act, enterprise_id, CAST(at AT TIME ZONE :zone AS date)
                        ORDER BY at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", Acting.get().office().value())
                .param("enterprise", enterprise.value())
                .param("zone", clock.getZone().getId())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> new Repeated(entry(row), row.getInt("times")))
                .list();
        return Slice.of(rows, page);
    }

    /// Searches the acting office's journal of the zone whose transaction runs, newest first.
    public List<Entry> search(Search search, Set<Role> by, int most) {
        var before = search.before();
        return current.sql("""
                        SELECT id, at, account_id, role, act, subject_id, enterprise_id, seen_count
                        FROM journal_entry
                        WHERE office_id = :office AND at >= :from AND at < :until AND (at, id) < (:beforeAt, :beforeId)
                          AND role = ANY (:by)
                          AND (CAST(:account AS uuid) IS NULL OR account_id = :account)
                          AND (CAST(:act AS text) IS NULL OR act = :act)
                          AND (CAST(:object AS uuid) IS NULL OR subject_id = :object OR enterprise_id = :object)
                        ORDER BY at DESC, id DESC
                        LIMIT :most
                        """)
                .param("office", Acting.get().office().value())
                .param("from", utc(search.from(), OffsetDateTime.MIN))
                .param("until", utc(search.until(), OffsetDateTime.MAX))
                .param("beforeAt", utc(before == null ? null : before.at(), OffsetDateTime.MAX))
                .param("beforeId", before == null ? new UUID(0, 0) : before.id())
                .param(
                        "account",
                        search.account() == null ? null : search.account().value(),
                        Types.OTHER)
                .param("by", by.stream().map(Role::name).toArray(String[]::new))
                .param("act", search.act(), Types.VARCHAR)
                .param("object", search.object(), Types.OTHER)
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    /// The ends of time are the database's own infinities.
    private static OffsetDateTime utc(@Nullable Instant at, OffsetDateTime otherwise) {
        return at == null ? otherwise : at.atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var enterprise = row.getObject("enterprise_id", UUID.class);
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("account_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getString("act"),
                row.getObject("subject_id", UUID.class),
                enterprise == null ? null : new EnterpriseId(enterprise),
                row.getObject("seen_count", Integer.class));
    }
}
