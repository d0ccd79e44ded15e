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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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

    /// Lists what was done to one enterprise's data on both sides of the wall, newest first.
    @CoachingTransaction(readOnly = true)
    public Slice<Entry> listFor(EnterpriseId enterprise, PageRequest page) {
        var rows = coaching.sql("""
                        SELECT id, at, account_id, role, act, subject_id
                        FROM (SELECT * FROM coaching.journal_entry
                              UNION ALL
                              SELECT * FROM official.journal_entry
                              UNION ALL
                              SELECT * FROM registry.journal_entry
                              UNION ALL
                              SELECT * FROM valve.journal_entry) AS entry
                        WHERE office_id = :office AND enterprise_id = :enterprise
                        ORDER BY at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", Acting.get().office().value())
                .param("enterprise", enterprise.value())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("act"),
                        row.getObject("subject_id", UUID.class)))
                .list();
        return Slice.of(rows, page);
    }
}
