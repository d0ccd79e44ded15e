package id.badak.gate.signin;

import id.badak.gate.allowance.Guard;
import id.badak.gate.allowance.TooManyTries;
import id.badak.gate.allowance.Try;
import id.badak.gate.credential.SignIns;
import id.badak.shell.Faults;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/// Asks a person who is signed in for a secret once more, within the same allowances as at sign-in.
/// An empty field is no try.
@Component
public class Secrets {
    private final Guard guard;
    private final SignIns signIns;

    Secrets(Guard guard, SignIns signIns) {
        this.guard = guard;
        this.signIns = signIns;
    }

    /// Looks whether this is the person's password; if not, says so at the field.
    public boolean checkPassword(
            Person person, String password, String field, Faults faults, HttpServletRequest request) {
        if (password.isEmpty()) {
            faults.add(field, "account.fault.password");
            return false;
        }
        return check(
                "password",
                person,
                field,
                "account.fault.password",
                faults,
                request,
                () -> signIns.isPasswordOf(person.actor().account(), password));
    }

    public boolean checkCode(
            Person person, String code, Faults faults, HttpServletRequest request, BooleanSupplier right) {
        if (code.isBlank()) {
            faults.add("kode", "code.fault");
            return false;
        }
        return check("code", person, "kode", "code.fault", faults, request, right);
    }

    private boolean check(
            String what,
            Person person,
            String field,
            String fault,
            Faults faults,
            HttpServletRequest request,
            BooleanSupplier right) {
        try {
            var taken = guard.take(Try.of(what, person.getUsername(), request));
            if (right.getAsBoolean()) {
                guard.giveBack(taken);
                return true;
            }
            faults.add(field, fault);
        } catch (TooManyTries tooMany) {
            faults.add(field, "sign-in.wait", TooManyTries.minutes(tooMany.waitFor()));
        }
        return false;
    }
}
