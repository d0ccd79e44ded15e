package id.badak.shell;

import id.badak.database.GateTransaction;
import id.badak.kernel.Actor;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Who may sign in, and with what.
@Service
public class SignIns implements UserDetailsService {
    private final SignInStore store;
    private final PasswordEncoder encoder;
    private final Clock clock;

    SignIns(SignInStore store, PasswordEncoder encoder, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.clock = clock;
    }

    /// A new way in.
    ///
    /// @param password in clear; only its hash is kept
    public record NewSignIn(Actor actor, String username, String password, String displayName) {
        /// Masks name and password.
        @Override
        public String toString() {
            return "NewSignIn[" + actor.account() + "]";
        }
    }

    @GateTransaction
    public void create(NewSignIn fresh) {
        store.insert(fresh, encoder.encode(fresh.password()), clock.instant().atOffset(ZoneOffset.UTC));
    }

    @Override
    @GateTransaction(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return store.find(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
