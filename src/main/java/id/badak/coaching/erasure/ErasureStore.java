package id.badak.coaching.erasure;

import id.badak.coaching.erasure.Erasure.Ground;
import id.badak.database.CoachingDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.PageRequest;
import id.badak.registry.account.Account;
import id.badak.registry.holding.Holdings.Holding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/// Takes rows away as the list of holdings names their tables. The database lets it while an erasure of this very
/// transaction stands, and of that business only.
@Repository
class ErasureStore {
    /// What stands where words were: in no language, and nothing that the columns' checks refuse.
    private static final String BLANK = "–";

    private static final String ERASURES = """
            SELECT erasure.id, erasure.enterprise_id, erasure.ground, erasure.reason, erasure.erased_by,
                   erasure.erased_at
            FROM coaching.erasure
            WHERE erasure.office_id = :office
            """;

    private final CoachingDatabase database;

    ErasureStore(CoachingDatabase database) {
        this.database = database;
    }

    /// Writes that it begins; from here on this transaction may take the business's rows away.
    ///
    /// @return whether it is a new one
    boolean insert(Erasure erasure) {
        return database.sql("""
                        INSERT INTO coaching.erasure
                            (office_id, id, enterprise_id, ground, reason, erased_by, erased_at)
                        VALUES (:office, :id, :enterprise, :ground, :reason, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("office", office())
                        .param("id", erasure.id())
                        .param("enterprise", erasure.enterprise().value())
                        .param("ground", erasure.ground().name())
                        .param("reason", erasure.reason())
                        .param("by", erasure.by() == null ? null : erasure.by().value(), Types.OTHER)
                        .param("at", erasure.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int deleteRows(Holding holding, EnterpriseId enterprise) {
        return database.sql("DELETE FROM %s WHERE office_id = :office AND %s = :enterprise"
                        .formatted(holding.table(), holding.column()))
                .param("office", office())
                .param("enterprise", enterprise.value())
                .update();
    }

    int blankWords(Holding holding, EnterpriseId enterprise) {
        var blanked = holding.words().stream()
                .map(word -> "%s = CASE WHEN %s = '' THEN '' ELSE :blank END".formatted(word, word))
                .collect(Collectors.joining(", "));
        return database.sql("UPDATE %s SET %s WHERE office_id = :office AND %s = :enterprise"
                        .formatted(holding.table(), blanked, holding.column()))
                .param("blank", BLANK)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .update();
    }

    /// The same of accounts, whose staff have names that stay.
    int blankOwners(EnterpriseId enterprise) {
        return database.sql("""
                        UPDATE registry.account SET name = :blank
                        WHERE office_id = :office AND enterprise_id = :enterprise AND role = 'OWNER'
                        """)
                .param("blank", Account.NO_NAME)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .update();
    }

    /// A refused body names no enterprise. It is this one's when an owner sent it, when the operation it stood against
    /// made something of this enterprise, or when it speaks of something of this enterprise by its id.
    int deleteRefusedBodies(Set<UUID> things, Collection<AccountId> owners) {
        return database.sql("""
                        DELETE FROM coaching.operation_conflict AS refused
                        WHERE refused.office_id = :office
                          AND (refused.account_id = ANY (:owners) OR refused.operation_id = ANY (:things)
                               OR EXISTS (SELECT FROM unnest(CAST(:things AS uuid[])) AS thing
                                          WHERE position(CAST(thing AS text) IN refused.body) > 0))
                        """)
                .param("office", office())
                .param("owners", owners.stream().map(AccountId::value).toArray(UUID[]::new))
                .param("things", things.toArray(UUID[]::new))
                .update();
    }

    /// The ids by which devices speak of what is kept of an enterprise.
    Set<UUID> listThings(EnterpriseId enterprise) {
        return Set.copyOf(database.sql("""
                        SELECT id FROM coaching.mentor_case WHERE office_id = :office AND enterprise_id = :enterprise
                        UNION SELECT id FROM coaching.visit WHERE office_id = :office AND enterprise_id = :enterprise
                        UNION SELECT id FROM coaching.task WHERE office_id = :office AND enterprise_id = :enterprise
                        UNION SELECT id FROM coaching.task_fix WHERE office_id = :office AND enterprise_id = :enterprise
                        UNION SELECT id FROM coaching.evidence WHERE office_id = :office AND enterprise_id = :enterprise
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .query(UUID.class)
                .list());
    }

    void insertCounts(Erasure erasure, Map<String, Integer> counts) {
        database.sql("""
                        INSERT INTO coaching.erasure_count (office_id, erasure_id, enterprise_id, held_in, row_count)
                        SELECT :office, :erasure, :enterprise, held_in, row_count
                        FROM unnest(CAST(:tables AS text[]), CAST(:counts AS int[])) AS counted (held_in, row_count)
                        """)
                .param("office", office())
                .param("erasure", erasure.id())
                .param("enterprise", erasure.enterprise().value())
                .param("tables", counts.keySet().toArray(String[]::new))
                .param("counts", counts.values().toArray(Integer[]::new))
                .update();
    }

    void insertFiles(Erasure erasure, List<String> digests) {
        database.sql("""
                        INSERT INTO coaching.erasure_file (office_id, erasure_id, enterprise_id, sha256)
                        SELECT :office, :erasure, :enterprise, digest FROM unnest(CAST(:digests AS text[])) AS digest
                        """)
                .param("office", office())
                .param("erasure", erasure.id())
                .param("enterprise", erasure.enterprise().value())
                .param("digests", digests.toArray(String[]::new))
                .update();
    }

    List<String> listFiles(Erasure erasure) {
        return database.sql("""
                        SELECT sha256 FROM coaching.erasure_file
                        WHERE office_id = :office AND erasure_id = :erasure AND enterprise_id = :enterprise
                        ORDER BY sha256
                        """)
                .param("office", office())
                .param("erasure", erasure.id())
                .param("enterprise", erasure.enterprise().value())
                .query((row, _) -> row.getString("sha256"))
                .list();
    }

    /// The accounts whose names were erased; those who come anew are not among them.
    List<AccountId> listErasedOwners(EnterpriseId enterprise) {
        return database.sql("""
                        SELECT id FROM registry.account
                        WHERE office_id = :office AND enterprise_id = :enterprise AND role = 'OWNER' AND name = :blank
                        ORDER BY id
                        """)
                .param("office", office())
                .param("enterprise", enterprise.value())
                .param("blank", Account.NO_NAME)
                .query((row, _) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Ends it; of two nodes that do so at once one finds it ended.
    void end(Erasure erasure, Instant at) {
        database.sql("""
                        WITH gone AS (
                            DELETE FROM coaching.erasure_file
                            WHERE office_id = :office AND erasure_id = :erasure AND enterprise_id = :enterprise)
                        INSERT INTO coaching.erasure_end (office_id, erasure_id, enterprise_id, ended_at)
                        VALUES (:office, :erasure, :enterprise, :at)
                        ON CONFLICT ON CONSTRAINT erasure_end_pk DO NOTHING
                        """)
                .param("office", office())
                .param("erasure", erasure.id())
                .param("enterprise", erasure.enterprise().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// In the order they began.
    List<Erasure> listUnended() {
        return database.sql(ERASURES + """
                        AND NOT EXISTS (
                            SELECT FROM coaching.erasure_end AS ended
                            WHERE ended.office_id = erasure.office_id AND ended.erasure_id = erasure.id
                              AND ended.enterprise_id = erasure.enterprise_id)
                        ORDER BY erasure.erased_at, erasure.id
                        """)
                .param("office", office())
                .query(ErasureStore::erasure)
                .list();
    }

    /// In the order they began.
    List<Erasure> listAll() {
        return database.sql(ERASURES + "ORDER BY erasure.erased_at, erasure.id")
                .param("office", office())
                .query(ErasureStore::erasure)
                .list();
    }

    /// One page, the latest first, with one row more than fits.
    List<Erasure> list(PageRequest page) {
        return database.sql(ERASURES + "ORDER BY erasure.erased_at DESC, erasure.id DESC LIMIT :limit OFFSET :offset")
                .param("office", office())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(ErasureStore::erasure)
                .list();
    }

    /// How many rows of each table each of these took, where it took any; tables by name.
    Map<UUID, Map<String, Integer>> listCounts(Collection<Erasure> erasures) {
        var counts = new HashMap<UUID, Map<String, Integer>>();
        database.sql("""
                        SELECT erasure_id, held_in, row_count FROM coaching.erasure_count
                        WHERE office_id = :office AND erasure_id = ANY (:erasures) AND row_count > 0
                        """)
                .param("office", office())
                .param("erasures", erasures.stream().map(Erasure::id).toArray(UUID[]::new))
                .query((RowCallbackHandler)
                        row -> counts.computeIfAbsent(row.getObject("erasure_id", UUID.class), _ -> new TreeMap<>())
                                .put(row.getString("held_in"), row.getInt("row_count")));
        return counts;
    }

    /// When each of these was erased last; those that never were are left out.
    Map<EnterpriseId, Instant> listLatest(Collection<EnterpriseId> enterprises) {
        var latest = new HashMap<EnterpriseId, Instant>();
        database.sql("""
                        SELECT enterprise_id, max(erased_at) AS erased_at FROM coaching.erasure
                        WHERE office_id = :office AND enterprise_id = ANY (:enterprises)
                        GROUP BY enterprise_id
                        """)
                .param("office", office())
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query((RowCallbackHandler) row -> latest.put(
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant()));
        return latest;
    }

    /// A register brought back from an old backup may not know the business yet.
    boolean knows(EnterpriseId enterprise) {
        return database.sql("SELECT EXISTS (SELECT FROM registry.enterprise WHERE office_id = :office AND id = :id)")
                .param("office", office())
                .param("id", enterprise.value())
                .query(Boolean.class)
                .single();
    }

    private static UUID office() {
        return Acting.get().office().value();
    }

    private static Erasure erasure(ResultSet row, int number) throws SQLException {
        var by = row.getObject("erased_by", UUID.class);
        return new Erasure(
                row.getObject("id", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                by == null ? null : new AccountId(by),
                row.getObject("erased_at", OffsetDateTime.class).toInstant());
    }
}
