package id.badak.shell;

import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.OfficeId;
import id.badak.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who signed in, as kept in the session.
///
/// The password's hash is dropped once it has been compared, so no session row holds it.
final class Person implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final String username;
    private @Nullable String passwordHash;
    private final UUID account;
    private final UUID office;
    private final Role role;
    private final @Nullable UUID enterprise;
    private final String displayName;

    Person(
            String username,
            @Nullable String passwordHash,
            UUID account,
            UUID office,
            Role role,
            @Nullable UUID enterprise,
            String displayName) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.account = account;
        this.office = office;
        this.role = role;
        this.enterprise = enterprise;
        this.displayName = displayName;
    }

    Actor actor() {
        return new Actor(
                new AccountId(account),
                new OfficeId(office),
                role,
                enterprise == null ? null : new EnterpriseId(enterprise));
    }

    String displayName() {
        return displayName;
    }

    @Override
    public Collection<SimpleGrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /// Masks the name.
    @Override
    public String toString() {
        return "Person[" + account + "]";
    }
}
