package id.badak.gate.ticket;

import id.badak.database.GateDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class TicketStore {
    private static final String TICKET = """
            ticket.id, ticket.account_id, who.username, who.office, ticket.kind, ticket.address, ticket.until_at,
            ticket.used_at
            """;

    private final GateDatabase database;

    TicketStore(GateDatabase database) {
        this.database = database;
    }

    void insert(Ticket ticket, byte @Nullable [] digest, @Nullable AccountId maker, Instant at) {
        database.sql("""
                        INSERT INTO gate.ticket (id, account_id, kind, address, digest, made_by, made_at, until_at)
                        VALUES (:id, :account, :kind, :address, :digest, :maker, :at, :until)
                        """)
                .param("id", ticket.id())
                .param("account", ticket.account().value())
                .param("kind", ticket.kind().name())
                .param("address", ticket.address(), Types.VARCHAR)
                .param("digest", digest, Types.BINARY)
                .param("maker", maker == null ? null : maker.value(), Types.OTHER)
                .param("at", utc(at))
                .param("until", utc(ticket.until()))
                .update();
    }

    /// Finds the one owner behind a confirmed address, whose account is open.
    Optional<Owner> findOwner(String address) {
        return database.sql("""
                        SELECT who.account_id, who.username, who.office
                        FROM gate.address AS reached
                        JOIN gate.open_sign_in AS who ON who.account_id = reached.account_id
                        WHERE reached.address = :address AND who.role = 'OWNER'
                        """)
                .param("address", address)
                .query((row, _) -> new Owner(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("username"),
                        new OfficeId(row.getObject("office", UUID.class))))
                .optional();
    }

    Optional<Owner> findOwner(AccountId account) {
        return database.sql("""
                        SELECT account_id, username, office FROM gate.open_sign_in
                        WHERE account_id = :account AND role = 'OWNER'
                        """)
                .param("account", account.value())
                .query((row, _) -> new Owner(
                        account, row.getString("username"), new OfficeId(row.getObject("office", UUID.class))))
                .optional();
    }

    Optional<Ticket> find(UUID id, Ticket.Kind kind) {
        return database.sql("""
                        SELECT %s FROM gate.ticket AS ticket
                        JOIN gate.open_sign_in AS who ON who.account_id = ticket.account_id
                        WHERE ticket.id = :id AND ticket.kind = :kind
                        """.formatted(TICKET))
                .param("id", id)
                .param("kind", kind.name())
                .query(TicketStore::ticket)
                .optional();
    }

    Optional<Ticket> find(byte[] digest) {
        return database.sql("""
                        SELECT %s FROM gate.ticket AS ticket
                        JOIN gate.open_sign_in AS who ON who.account_id = ticket.account_id
                        WHERE ticket.digest = :digest
                        """.formatted(TICKET))
                .param("digest", digest)
                .query(TicketStore::ticket)
                .optional();
    }

    /// Uses it up; of two at once one is given false.
    boolean use(UUID id, Instant now) {
        return database.sql("""
                        UPDATE gate.ticket SET used_at = :now WHERE id = :id AND used_at IS NULL AND until_at > :now
                        """).param("id", id).param("now", utc(now)).update() > 0;
    }

    /// The address that waits for its link to be followed.
    Optional<String> findAsked(AccountId account, Instant now) {
        return database.sql("""
                        SELECT address FROM gate.ticket
                        WHERE account_id = :account AND kind = 'ADDRESS' AND used_at IS NULL AND until_at > :now
                        ORDER BY made_at DESC, id DESC
                        LIMIT 1
                        """)
                .param("account", account.value())
                .param("now", utc(now))
                .query(String.class)
                .optional();
    }

    /// Ends what else of a kind is still good for an account.
    void end(AccountId account, Ticket.Kind kind) {
        database.sql("DELETE FROM gate.ticket WHERE account_id = :account AND kind = :kind AND used_at IS NULL")
                .param("account", account.value())
                .param("kind", kind.name())
                .update();
    }

    void deleteBefore(Instant moment) {
        database.sql("DELETE FROM gate.ticket WHERE until_at < :moment")
                .param("moment", utc(moment))
                .update();
    }

    record Owner(AccountId account, String username, OfficeId office) {}

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Ticket(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                new OfficeId(row.getObject("office", UUID.class)),
                Ticket.Kind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getObject("until_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
