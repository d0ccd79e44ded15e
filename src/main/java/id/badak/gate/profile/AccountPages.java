package id.badak.gate.profile;

import id.badak.gate.credential.PasswordRule;
import id.badak.gate.credential.SignIns;
import id.badak.gate.signin.Secrets;
import id.badak.gate.signin.Sessions;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.shell.Faults;
import id.badak.shell.Notices;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountPages {
    private static final String BACK = "redirect:/akun";

    private final Sessions sessions;
    private final SignIns signIns;
    private final Secrets secrets;
    private final PasswordRule rule;

    AccountPages(Sessions sessions, SignIns signIns, Secrets secrets, PasswordRule rule) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.secrets = secrets;
        this.rule = rule;
    }

    @GetMapping("/akun")
    @May(act = "account.read-own", by = May.By.PERSON)
    String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        model.addAttribute("view", view(person, request, new Faults()));
        return "gate/profile/account";
    }

    /// Changes the password and ends every other session: whoever knew the old one is out.
    @PostMapping("/akun/sandi")
    @May(act = "account.change-password", by = May.By.PERSON)
    String changePassword(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String sandiLama,
            @RequestParam(defaultValue = "") String sandiBaru,
            @RequestParam(defaultValue = "") String sandiUlang,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        rule.check(sandiBaru, least(person), List.of(person.getUsername(), person.displayName()))
                .ifPresent(fault -> faults.add("sandiBaru", fault.key(), fault.number()));
        if (!faults.any() && !sandiBaru.equals(sandiUlang)) {
            faults.add("sandiUlang", "account.fault.differs");
        }
        if (faults.any() || !secrets.checkPassword(person, sandiLama, "sandiLama", faults, request)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(person, request, faults));
            return "gate/profile/account";
        }
        signIns.changePassword(
                person.actor().account(), sandiBaru, request.getSession().getId());
        request.changeSessionId();
        Notices.leave(redirect, request, "account.password.changed");
        return BACK;
    }

    @PostMapping("/akun/sesi/{id}/akhiri")
    @May(act = "account.end-session", by = May.By.PERSON)
    String endSession(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        sessions.end(person.getUsername(), id);
        Notices.leave(redirect, request, "account.session.ended");
        return BACK;
    }

    @PostMapping("/akun/sesi/akhiri")
    @May(act = "account.end-session", by = May.By.PERSON)
    String endOtherSessions(
            @AuthenticationPrincipal Person person, HttpServletRequest request, RedirectAttributes redirect) {
        sessions.endOthers(person.actor().account(), request.getSession().getId());
        Notices.leave(redirect, request, "account.sessions.ended");
        return BACK;
    }

    private AccountView view(Person person, HttpServletRequest request, Faults faults) {
        return new AccountView(
                person.getUsername(),
                person.actor().role() == Role.OWNER,
                signIns.hasPassword(person.actor().account()),
                person.enrolled(),
                least(person),
                PasswordRule.MOST_BYTES,
                sessions.list(person.getUsername(), request.getSession().getId()),
                faults);
    }

    private int least(Person person) {
        return rule.least(person.actor().role(), person.enrolled());
    }
}
