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
public final class Person implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 2L;

    private final String username;
    private @Nullable String passwordHash;
    private final UUID account;
    private final UUID office;
    private final Role role;
    private final @Nullable UUID enterprise;
    private final String displayName;
    private final boolean enrolled;

    /// @param enrolled whether a second factor stands, and is asked for after the password
    public Person(
            String username,
            @Nullable String passwordHash,
            UUID account,
            UUID office,
            Role role,
            @Nullable UUID enterprise,
            String displayName,
            boolean enrolled) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.account = account;
        this.office = office;
        this.role = role;
        this.enterprise = enterprise;
        this.displayName = displayName;
        this.enrolled = enrolled;
    }

    public Actor actor() {
        return new Actor(
                new AccountId(account),
                new OfficeId(office),
                role,
                enterprise == null ? null : new EnterpriseId(enterprise));
    }

    public String displayName() {
        return displayName;
    }

    public boolean enrolled() {
        return enrolled;
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
