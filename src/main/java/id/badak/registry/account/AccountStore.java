package id.badak.registry.account;

import id.badak.database.RegistryDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private final RegistryDatabase database;
    private final Clock clock;

    AccountStore(RegistryDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Account account) {
        database.sql("""
                        INSERT INTO registry.account (office_id, id, name, role, enterprise_id, created_at)
                        VALUES (:office, :id, :name, :role, :enterprise, :at)
                        """)
                .param("office", Acting.get().office().value())
                .param("id", account.id().value())
                .param("name", account.name())
                .param("role", account.role().name())
                .param(
                        "enterprise",
                        account.enterprise() == null
                                ? null
                                : account.enterprise().value(),
                        Types.OTHER)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Account> list(Collection<AccountId> ids) {
        return database.sql("""
                        SELECT id, name, role, enterprise_id
                        FROM registry.account
                        WHERE office_id = :office AND id = ANY (:ids)
                        """)
                .param("office", Acting.get().office().value())
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(AccountStore::account)
                .list();
    }

    List<Account> list(Role role) {
        return database.sql("""
                        SELECT id, name, role, enterprise_id
                        FROM registry.account
                        WHERE office_id = :office AND role = :role
                        ORDER BY name, id
                        """)
                .param("office", Acting.get().office().value())
                .param("role", role.name())
                .query(AccountStore::account)
                .list();
    }

    List<Account> listOwners(EnterpriseId enterprise) {
        return database.sql("""
                        SELECT id, name, role, enterprise_id
                        FROM registry.account
                        WHERE office_id = :office AND role = 'OWNER' AND enterprise_id = :enterprise
                          AND name <> :erased
                        ORDER BY name, id
                        """)
                .param("erased", Account.NO_NAME)
                .param("office", Acting.get().office().value())
                .param("enterprise", enterprise.value())
                .query(AccountStore::account)
                .list();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var enterprise = row.getObject("enterprise_id", UUID.class);
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                enterprise == null ? null : new EnterpriseId(enterprise));
    }
}
