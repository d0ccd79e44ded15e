package id.badak.gate.credential;

import id.badak.database.GateTransaction;
import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.shell.Person;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// What each account signs in with. Closing it or a new password ends its sessions on every node,
/// but for the one that set the password.
@Service
@GateTransaction
public class SignIns implements UserDetailsService {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final SignInStore store;
    private final SecondFactorStore factors;
    private final PasskeyStore passkeys;
    private final PasswordEncoder encoder;
    private final Clock clock;

    SignIns(SignInStore store, SecondFactorStore factors, PasskeyStore passkeys, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.passkeys = passkeys;
        this.encoder = encoder;
        this.clock = clock;
    }

    /// A new way in.
    ///
    /// @param password in clear; only its hash is kept. Whoever asks a person for it asks
    ///                 [PasswordRule]
    public record NewSignIn(Actor actor, String username, String password, String displayName) {
        @Override
        public String toString() {
            return "NewSignIn[" + actor.account() + "]";
        }
    }

    public void create(NewSignIn fresh) {
        store.insert(fresh, encoder.encode(fresh.password()), now());
    }

    /// As [#create], but the password is one that somebody else gave.
    public void admit(NewSignIn fresh) {
        create(fresh);
        noteGiven(fresh.actor().account(), GivenPassword.Ground.OPENED);
    }

    /// Gives an owner a way in without a password; one that is there stays as it is.
    public void ensure(Actor owner, String displayName) {
        var username = "pemilik-" + owner.account().value().toString().substring(24);
        store.insertWithoutPassword(owner, username, displayName, now());
    }

    /// False for owners who come in by tickets alone.
    @GateTransaction(readOnly = true)
    public boolean hasPassword(AccountId account) {
        return store.findHash(account).isPresent();
    }

    /// Closes the account and ends its sessions, here and on every node: the next request of any of
    /// them finds none.
    ///
    /// @param by     null for the operator
    /// @param reason not empty
    public void close(AccountId account, @Nullable AccountId by, String reason) {
        store.insertClosure(account, by, reason, now());
        store.deleteSessions(account);
        LOG.info("account closed account={}", account);
    }

    /// Takes away all an account signs in with: its sessions, password, second factor, tickets and address. Of an
    /// account without any it does nothing.
    public void erase(AccountId account) {
        store.deleteSessions(account);
        store.delete(account);
        LOG.info("sign-in erased account={}", account);
    }

    @GateTransaction(readOnly = true)
    public boolean isClosed(AccountId account) {
        return store.isClosed(account);
    }

    /// Opens a closed account again, with the password it had.
    public void open(AccountId account) {
        store.deleteClosure(account);
        LOG.info("account opened account={}", account);
    }

    /// Sets the password and ends every session but the one that asks. Whether it may be set [Passwords] decides.
    ///
    /// @param kept the id of that session; empty ends all
    void changePassword(AccountId account, String password, String kept) {
        store.updatePassword(account, encoder.encode(password), now());
        store.deleteGivenPassword(account);
        store.deleteSessions(account, kept);
        LOG.info("password changed account={}", account);
    }

    /// Gives a password to somebody who forgot theirs, forgets whom the office's provider meant, and ends every
    /// session.
    /// The second factor stays: who forgot one thing still shows the other.
    public void reset(AccountId account, String password) {
        changePassword(account, password, "");
        noteGiven(account, GivenPassword.Ground.FORGOTTEN);
        store.deleteOfficeIdentity(account);
    }

    /// Whether the password in force was given by somebody else.
    @GateTransaction(readOnly = true)
    public boolean hasGivenPassword(AccountId account) {
        return store.isGivenPassword(account);
    }

    /// Takes a lost second factor away in all its forms and ends every session. The password stays.
    ///
    /// @param proof how the person showed who they are; not empty
    public void releaseFactor(AccountId account, String proof) {
        store.insertFactorRelease(account, proof, now());
        factors.delete(account);
        passkeys.deleteAll(account);
        store.deleteSessions(account);
        LOG.info("second factor released account={}", account);
    }

    private void noteGiven(AccountId account, GivenPassword.Ground ground) {
        store.insertGivenPassword(account, ground, now(), now().plus(GivenPassword.LIFE));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// Whether the office's provider means the person that it meant at their first sign-in through it. It may give a
    /// user name again; a `sub` it gives to nobody else.
    public boolean recognise(String username, String issuer, String subject) {
        var person = store.find(username);
        if (person.isEmpty()) {
            return false;
        }
        var account = person.get().actor().account();
        store.insertOfficeIdentity(account, issuer, subject, now());
        var same = store.isOfficeIdentity(account, issuer, subject);
        if (!same) {
            LOG.warn("the office's provider means another person account={}", account);
        }
        return same;
    }

    /// Ends every session of the account but the one with this id.
    public void endSessions(AccountId account, String kept) {
        store.deleteSessions(account, kept);
    }

    @GateTransaction(readOnly = true)
    public boolean isPasswordOf(AccountId account, String password) {
        return store.findHash(account)
                .map(hash -> encoder.matches(password, hash))
                .orElse(false);
    }

    /// Finds the account behind a user name, closed or not.
    @GateTransaction(readOnly = true)
    public Optional<AccountId> find(String username) {
        return store.findAccount(username);
    }

    /// A closed account is as unknown as one that never was, and so is one without a password.
    @Override
    @GateTransaction(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return store.find(username)
                .filter(person -> person.getPassword() != null)
                .map(UserDetails.class::cast)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    /// The person as they stand now, without the hash; none when the account is closed.
    @GateTransaction(readOnly = true)
    public Optional<Person> findOpen(String username) {
        var person = store.find(username);
        person.ifPresent(Person::eraseCredentials);
        return person;
    }
}
