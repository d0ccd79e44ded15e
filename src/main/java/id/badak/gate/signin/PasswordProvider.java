package id.badak.gate.signin;

import id.badak.gate.allowance.Guard;
import id.badak.gate.allowance.Try;
import id.badak.gate.allowance.UserName;
import id.badak.gate.credential.PasswordRule;
import id.badak.gate.credential.SignIns;
import java.nio.charset.StandardCharsets;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Spring's own check of a password, behind the [Guard]. An unknown name costs as much work as a
/// known one: the password is compared with a hash that nobody has.
final class PasswordProvider extends DaoAuthenticationProvider {
    private final Guard guard;

    PasswordProvider(SignIns signIns, PasswordEncoder encoder, Guard guard) {
        super(signIns);
        setPasswordEncoder(encoder);
        this.guard = guard;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked.getDetails() instanceof SignInDetails details)) {
            throw new BadCredentialsException("not asked for by the sign-in page");
        }
        var taken =
                guard.take(new Try("password", UserName.normal(asked.getName()), details.source(), details.device()));
        var person = super.authenticate(asked);
        guard.giveBack(taken);
        return person;
    }

    /// A password longer than the hash can see is wrong, whatever its beginning is.
    @Override
    protected void additionalAuthenticationChecks(UserDetails person, UsernamePasswordAuthenticationToken asked) {
        super.additionalAuthenticationChecks(person, asked);
        var typed = String.valueOf(asked.getCredentials());
        if (typed.getBytes(StandardCharsets.UTF_8).length > PasswordRule.MOST_BYTES) {
            throw new BadCredentialsException("too long");
        }
    }
}
