package id.badak.gate.profile;

import id.badak.gate.credential.PasswordChange;
import id.badak.gate.credential.PasswordRule;
import id.badak.gate.credential.Passwords;
import id.badak.gate.credential.Secrets;
import id.badak.gate.credential.SignIns;
import id.badak.gate.signin.Sessions;
import id.badak.gate.signin.Standing;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.shell.Faults;
import id.badak.shell.Notices;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final Passwords passwords;
    private final Secrets secrets;
    private final Standing standing;

    AccountPages(Sessions sessions, SignIns signIns, Passwords passwords, Secrets secrets, Standing standing) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.passwords = passwords;
        this.secrets = secrets;
        this.standing = standing;
    }

    @GetMapping("/akun")
    @May(act = "account.read-own", by = May.By.PERSON)
    String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        model.addAttribute("view", view(person, request, new Faults()));
        return "gate/profile/account";
    }

    /// The page that whoever came in by a password that somebody else gave is led to.
    @GetMapping("/akun/sandi")
    @May(act = "account.change-password", by = May.By.PERSON)
    String showPassword(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        if (!signIns.hasPassword(person.actor().account())) {
            return BACK;
        }
        model.addAttribute("view", view(person, request, new Faults()));
        return "gate/profile/own-password";
    }

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
        var given = Standing.hasGivenPassword(request);
        var faults = passwords.change(person, new PasswordChange(sandiLama, sandiBaru, sandiUlang), request);
        if (faults.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(person, request, faults));
            return given ? "gate/profile/own-password" : "gate/profile/account";
        }
        standing.afterOwnPassword(request);
        Notices.leave(redirect, request, "account.password.changed");
        return given ? "redirect:/" : BACK;
    }

    @PostMapping("/akun/sesi/{id}/akhiri")
    @May(act = "account.end-session", by = May.By.PERSON)
    String endSession(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        if (!secrets.checkAgain(person, sandi, "sandi", faults, request)) {
            return showAgain(person, faults, request, response, model);
        }
        sessions.end(person.getUsername(), id);
        Notices.leave(redirect, request, "account.session.ended");
        return BACK;
    }

    @PostMapping("/akun/sesi/akhiri")
    @May(act = "account.end-session", by = May.By.PERSON)
    String endOtherSessions(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        if (!secrets.checkAgain(person, sandi, "sandi", faults, request)) {
            return showAgain(person, faults, request, response, model);
        }
        sessions.endOthers(person.actor().account(), request.getSession().getId());
        Notices.leave(redirect, request, "account.sessions.ended");
        return BACK;
    }

    private String showAgain(
            Person person, Faults faults, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", view(person, request, faults));
        return "gate/profile/account";
    }

    private AccountView view(Person person, HttpServletRequest request, Faults faults) {
        return new AccountView(
                person.getUsername(),
                person.actor().role() == Role.OWNER,
                signIns.hasPassword(person.actor().account()),
                person.enrolled(),
                passwords.least(person),
                PasswordRule.MOST_BYTES,
                sessions.list(person.getUsername(), request.getSession().getId()),
                secrets.again(person, request),
                Standing.hasGivenPassword(request),
                faults);
    }
}
