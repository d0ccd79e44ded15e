package id.badak.journal;

import id.badak.database.CurrentDatabase;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/// The chain of the acting office in the zone whose transaction runs.
@Repository
class Chains {
    private static final int ROWS_AT_ONCE = 2_000;

    private final CurrentDatabase database;
    private final JournalKeys keys;

    Chains(CurrentDatabase database, JournalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /// What was done, before it has its place in the chain.
    record Act(
            Instant at,
            UUID account,
            String role,
            String act,
            UUID subject,
            @Nullable UUID enterprise,
            @Nullable Integer seen) {}

    /// An entry with the hash the database has for it, and the end the database has for its chain.
    record Found(Link link, String hash, @Nullable Head head) {}

    /// Puts entries behind the last one: two statements, however many there are.
    void append(List<Act> acts) {
        var zone = database.zone().schema();
        var office = Acting.get().office().value();
        var head = lock(office);
        var links = new ArrayList<Link>();
        var hashes = new ArrayList<String>();
        var before = head.hash();
        for (var act : acts) {
            var link = link(act, zone, office, head.sequence() + links.size() + 1);
            before = keys.seal(link.key(), before, link.bytes()).orElseThrow();
            links.add(link);
            hashes.add(before);
        }
        insert(office, links, hashes);
    }

    private Link link(Act act, String zone, UUID office, long sequence) {
        return new Link(
                zone,
                office,
                sequence,
                Ids.next(),
                act.at(),
                act.account(),
                act.role(),
                act.act(),
                act.subject(),
                act.enterprise(),
                act.seen(),
                keys.current());
    }

    private Head lock(UUID office) {
        return lockIfThere(office).orElseGet(() -> {
            database.sql("""
                            INSERT INTO journal_head (office_id, sequence, hash)
                            VALUES (:office, 0, decode(:nothing, 'hex'))
                            ON CONFLICT (office_id) DO NOTHING
                            """)
                    .param("office", office)
                    .param("nothing", Link.NOTHING)
                    .update();
            return lockIfThere(office).orElseThrow();
        });
    }

    private Optional<Head> lockIfThere(UUID office) {
        return database.sql("SELECT sequence, encode(hash, 'hex') AS hash FROM journal_head"
                        + " WHERE office_id = :office FOR UPDATE")
                .param("office", office)
                .query((row, _) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    private void insert(UUID office, List<Link> links, List<String> hashes) {
        database.sql("""
                        WITH entry AS (
                            INSERT INTO journal_entry (office_id, id, sequence, at, account_id, role, act, subject_id,
                                                       enterprise_id, seen_count, key_id, hash)
                            SELECT :office, id, sequence, at, account, role, act, subject, enterprise, seen, key,
                                   decode(hash, 'hex')
                            FROM unnest(CAST(:ids AS uuid[]), CAST(:sequences AS bigint[]), CAST(:ats AS timestamptz[]),
                                        CAST(:accounts AS uuid[]), CAST(:roles AS text[]), CAST(:acts AS text[]),
                                        CAST(:subjects AS uuid[]), CAST(:enterprises AS uuid[]),
                                        CAST(:seens AS integer[]), CAST(:keys AS text[]), CAST(:hashes AS text[]))
                                AS fresh (id, sequence, at, account, role, act, subject, enterprise, seen, key, hash))
                        UPDATE journal_head SET sequence = :last, hash = decode(:hash, 'hex')
                        WHERE office_id = :office
                        """)
                .param("office", office)
                .param("ids", array(links, Link::id, UUID[]::new))
                .param("sequences", array(links, Link::sequence, Long[]::new))
                .param("ats", array(links, link -> link.at().toString(), String[]::new))
                .param("accounts", array(links, Link::account, UUID[]::new))
                .param("roles", array(links, Link::role, String[]::new))
                .param("acts", array(links, Link::act, String[]::new))
                .param("subjects", array(links, Link::subject, UUID[]::new))
                .param("enterprises", array(links, Link::enterprise, UUID[]::new))
                .param("seens", array(links, Link::seen, Integer[]::new))
                .param("keys", array(links, Link::key, String[]::new))
                .param("hashes", hashes.toArray(String[]::new))
                .param("last", links.getLast().sequence())
                .param("hash", hashes.getLast())
                .update();
    }

    private static <T> T[] array(List<Link> links, Function<Link, ? extends @Nullable T> part, IntFunction<T[]> maker) {
        return links.stream().map(part).toArray(maker);
    }

    /// Where the chain ends, as the database has it; empty before its first entry.
    Optional<Head> findHead() {
        return database.sql("SELECT sequence, encode(hash, 'hex') AS hash FROM journal_head WHERE office_id = :office")
                .param("office", Acting.get().office().value())
                .query((row, _) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .optional();
    }

    /// Hands over every entry in the order of the chain without holding them, each with the end of
    /// the chain as the same snapshot has it.
    void forEach(Consumer<Found> each) {
        var zone = database.zone().schema();
        database.sql("""
                        SELECT entry.*, encode(entry.hash, 'hex') AS seal, head.sequence AS head_sequence,
                               encode(head.hash, 'hex') AS head_hash
                        FROM journal_entry AS entry
                        LEFT JOIN journal_head AS head ON head.office_id = entry.office_id
                        WHERE entry.office_id = :office
                        ORDER BY entry.sequence
                        """)
                .param("office", Acting.get().office().value())
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) row -> each.accept(found(row, zone)));
    }

    private static Found found(ResultSet row, String zone) throws SQLException {
        var link = new Link(
                zone,
                row.getObject("office_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("account_id", UUID.class),
                row.getString("role"),
                row.getString("act"),
                row.getObject("subject_id", UUID.class),
                row.getObject("enterprise_id", UUID.class),
                row.getObject("seen_count", Integer.class),
                row.getString("key_id"));
        var end = row.getString("head_hash");
        return new Found(link, row.getString("seal"), end == null ? null : new Head(row.getLong("head_sequence"), end));
    }
}
