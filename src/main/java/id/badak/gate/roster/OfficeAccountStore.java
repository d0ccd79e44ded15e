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
import org.springframework.stereotype.Repository;

/// The gate has no row policy, so the office stands in every statement here.
@Repository
class OfficeAccountStore {
    private final GateDatabase database;

    OfficeAccountStore(GateDatabase database) {
        this.database = database;
    }

    List<OfficeAccount> list(Set<Role> roles, PageRequest page) {
        return database.sql("""
                        SELECT account_id, username, display_name, role, enterprise, disabled_at
                        FROM gate.sign_in
                        WHERE office = :office AND role = ANY (:roles)
                          AND (:search = '' OR display_name ILIKE :pattern ESCAPE '\\'
                               OR username ILIKE :pattern ESCAPE '\\')
                        ORDER BY display_name, account_id
                        LIMIT :limit OFFSET :offset
                        """)
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
                        SELECT account_id, username, display_name, role, enterprise, disabled_at
                        FROM gate.sign_in
                        WHERE office = :office AND account_id = :account
                        """)
                .param("office", Acting.get().office().value())
                .param("account", id.value())
                .query(OfficeAccountStore::known)
                .optional();
    }

    /// The heads who may sign in, held until the transaction ends.
    List<AccountId> lockOpenHeads() {
        return database.sql("""
                        SELECT account_id FROM gate.sign_in
                        WHERE office = :office AND role = 'HEAD' AND disabled_at IS NULL
                        ORDER BY account_id
                        FOR UPDATE
                        """)
                .param("office", Acting.get().office().value())
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    private static OfficeAccount known(ResultSet row, int number) throws SQLException {
        var enterprise = row.getObject("enterprise", UUID.class);
        var closed = row.getObject("disabled_at", OffsetDateTime.class);
        return new OfficeAccount(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                enterprise == null ? null : new EnterpriseId(enterprise),
                closed == null ? null : closed.toInstant());
    }
}
