package id.badak.gate.roster;

import id.badak.database.GateDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The gate has no row policy, so the office stands in every statement here.
@Repository
class OfficeAccountStore {
    private static final String KNOWN = """
            who.account_id, who.username, who.display_name, who.role, who.enterprise, closure.closed_at, closure.reason,
            closer.display_name AS closer
            FROM gate.sign_in AS who
            LEFT JOIN gate.account_closure AS closure ON closure.account_id = who.account_id
            LEFT JOIN gate.sign_in AS closer ON closer.account_id = closure.closed_by
            """;

    private final GateDatabase database;

    OfficeAccountStore(GateDatabase database) {
        this.database = database;
    }

    List<OfficeAccount> list(Set<Role> roles, PageRequest page) {
        return database.sql("""
                        SELECT %s
                        WHERE who.office = :office AND who.role = ANY (:roles)
                          AND (:search = '' OR who.display_name ILIKE :pattern ESCAPE '\\'
                               OR who.username ILIKE :pattern ESCAPE '\\')
                        ORDER BY who.display_name, who.account_id
                        LIMIT :limit OFFSET :offset
                        """.formatted(KNOWN))
                .param("office", Acting.get().office().value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("search", page.search())
                .param("pattern", page.pattern())
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query(OfficeAccountStore::known)
                .list();
    }

    Optional<OfficeAccount> find(AccountId id) {
        return database.sql("""
                        SELECT %s
                        WHERE who.office = :office AND who.account_id = :account
                        """.formatted(KNOWN))
                .param("office", Acting.get().office().value())
                .param("account", id.value())
                .query(OfficeAccountStore::known)
                .optional();
    }

    /// The heads who may sign in, held until the transaction ends. Who is open is asked after the hold, by a statement
    /// of its own: the holding one would not see what the transaction it waited for has closed.
    List<AccountId> lockOpenHeads() {
        var office = Acting.get().office().value();
        database.sql("""
                        SELECT account_id FROM gate.sign_in WHERE office = :office AND role = 'HEAD'
                        ORDER BY account_id
                        FOR UPDATE
                        """).param("office", office).query(UUID.class).list();
        return database.sql("""
                        SELECT account_id FROM gate.open_sign_in WHERE office = :office AND role = 'HEAD'
                        ORDER BY account_id
                        """)
                .param("office", office)
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    private static OfficeAccount known(ResultSet row, int number) throws SQLException {
        var enterprise = row.getObject("enterprise", UUID.class);
        return new OfficeAccount(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                enterprise == null ? null : new EnterpriseId(enterprise),
                closure(row));
    }

    private static OfficeAccount.@Nullable Closure closure(ResultSet row) throws SQLException {
        var at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null
                ? null
                : new OfficeAccount.Closure(row.getString("closer"), at.toInstant(), row.getString("reason"));
    }
}
