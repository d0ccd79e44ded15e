package id.badak.registry.account;

import id.badak.database.RegistryTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The people of the acting person's office. What they sign in with is the gate's, and not known
/// here.
@Service
@RegistryTransaction
public class Accounts {
    private final AccountStore store;

    Accounts(AccountStore store) {
        this.store = store;
    }

    /// Creates an account; only the programme itself may.
    ///
    /// @throws id.badak.kernel.Refusal for any other role
    @May(act = "account.create", roles = Role.SYSTEM)
    public void create(Account account) {
        store.insert(account);
    }

    @RegistryTransaction(readOnly = true)
    public Optional<Account> find(AccountId id) {
        return store.list(List.of(id)).stream().findFirst();
    }

    /// Gives the accounts with these ids; ids the acting person may not see are left out.
    @RegistryTransaction(readOnly = true)
    public Map<AccountId, Account> list(Collection<AccountId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.list(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /// Lists everyone with a role, by name.
    @RegistryTransaction(readOnly = true)
    public List<Account> list(Role role) {
        return store.list(role);
    }

    /// Lists who may act for an enterprise as its owner, by name; not those who were erased.
    @RegistryTransaction(readOnly = true)
    public List<Account> listOwners(EnterpriseId enterprise) {
        return store.listOwners(enterprise);
    }

    /// Keeps somebody as an owner of their enterprise; an officer does, who sits beside them, and the caller has
    /// journalled it.
    @May(
            act = "owner.welcome",
            roles = {Role.MENTOR, Role.COORDINATOR})
    public void welcome(Account owner) {
        owner.requireOwned();
        store.insert(owner);
    }
}
