package id.badak.gate.credential;

import id.badak.gate.allowance.Guard;
import id.badak.gate.allowance.TooManyTries;
import id.badak.gate.allowance.Try;
import id.badak.shell.Faults;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Asks a person who is signed in for a secret once more, within the same allowances as at sign-in.
/// An empty field is no try.
@Component
public class Secrets {
    private static final Secret CODE = new Secret("code", "kode", "code.fault");

    /// Source: ours (docs/adr/0054). Long enough to type an address, too short to find a phone that lies about.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Guard guard;
    private final SignIns signIns;
    private final Clock clock;

    Secrets(Guard guard, SignIns signIns, Clock clock) {
        this.guard = guard;
        this.signIns = signIns;
        this.clock = clock;
    }

    /// What somebody shows once more before a way in of theirs is touched.
    public enum Again {
        PASSWORD,
        /// They have no password, and came in a moment ago.
        NOTHING,
        /// They have no password, and came in long ago: they come in again.
        SIGN_IN
    }

    /// What is asked for.
    ///
    /// @param what  whose allowance a try takes from
    /// @param field where it is typed
    /// @param fault the sentence when it is not right
    private record Secret(String what, String field, String fault) {
        static Secret password(String field) {
            return new Secret("password", field, "account.fault.password");
        }
    }

    /// Looks whether this is the person's password; if not, says so at the field.
    public boolean checkPassword(
            Person person, String password, String field, Faults faults, HttpServletRequest request) {
        var secret = Secret.password(field);
        if (password.isEmpty()) {
            faults.add(field, secret.fault());
            return false;
        }
        return check(
                secret,
                person,
                faults,
                request,
                () -> signIns.isPasswordOf(person.actor().account(), password));
    }

    public Again again(Person person, HttpServletRequest request) {
        if (signIns.hasPassword(person.actor().account())) {
            return Again.PASSWORD;
        }
        var began = Instant.ofEpochMilli(request.getSession().getCreationTime());
        return began.plus(FRESH).isAfter(clock.instant()) ? Again.NOTHING : Again.SIGN_IN;
    }

    /// Looks whether the person has shown again who they are; if not, says so at the field.
    public boolean checkAgain(Person person, String password, String field, Faults faults, HttpServletRequest request) {
        return switch (again(person, request)) {
            case PASSWORD -> checkPassword(person, password, field, faults, request);
            case NOTHING -> true;
            case SIGN_IN -> {
                faults.add(field, "again.fault");
                yield false;
            }
        };
    }

    public boolean checkCode(
            Person person, String code, Faults faults, HttpServletRequest request, BooleanSupplier right) {
        if (code.isBlank()) {
            faults.add(CODE.field(), CODE.fault());
            return false;
        }
        return check(CODE, person, faults, request, right);
    }

    private boolean check(
            Secret secret, Person person, Faults faults, HttpServletRequest request, BooleanSupplier right) {
        try {
            var taken = guard.take(Try.of(secret.what(), person.getUsername(), request));
            if (right.getAsBoolean()) {
                guard.giveBack(taken);
                return true;
            }
            faults.add(secret.field(), secret.fault());
        } catch (TooManyTries tooMany) {
            faults.add(secret.field(), "sign-in.wait", TooManyTries.minutes(tooMany.waitFor()));
        }
        return false;
    }
}
