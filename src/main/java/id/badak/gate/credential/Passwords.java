package id.badak.gate.credential;

import id.badak.registry.office.Offices;
import id.badak.shell.Faults;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/// One's own password, changed by who knows the old one.
///
/// In no transaction of its own: a wrong try must be counted, although nothing else is kept.
@Service
public class Passwords {
    private final PasswordRule rule;
    private final Secrets secrets;
    private final SignIns signIns;
    private final Offices offices;

    Passwords(PasswordRule rule, Secrets secrets, SignIns signIns, Offices offices) {
        this.rule = rule;
        this.secrets = secrets;
        this.signIns = signIns;
        this.offices = offices;
    }

    /// The fewest characters of this person's next password.
    public int least(Person person) {
        return rule.least(person.actor().role(), person.enrolled());
    }

    /// Sets the password and ends every session but the one that asks: whoever knew the old one is out. The old one is
    /// asked for last, so that a new one that cannot be taken costs no try.
    ///
    /// @return what is wrong, field by field; nothing when the password was set
    public Faults change(Person person, PasswordChange typed, HttpServletRequest request) {
        var faults = new Faults();
        rule.check(typed.fresh(), least(person), names(person))
                .ifPresent(fault -> faults.add("sandiBaru", fault.key(), fault.number()));
        if (!faults.any() && typed.fresh().equals(typed.old())) {
            faults.add("sandiBaru", "account.fault.same");
        }
        if (!faults.any() && !typed.fresh().equals(typed.again())) {
            faults.add("sandiUlang", "account.fault.differs");
        }
        if (!faults.any() && secrets.checkPassword(person, typed.old(), "sandiLama", faults, request)) {
            signIns.changePassword(
                    person.actor().account(),
                    typed.fresh(),
                    request.getSession().getId());
        }
        return faults;
    }

    private List<String> names(Person person) {
        var office = offices.getOwn();
        return List.of(person.getUsername(), person.displayName(), office.code(), office.name());
    }
}
