package id.badak.gate.profile;

import id.badak.gate.allowance.Device;
import id.badak.gate.credential.PasskeyAnswer;
import id.badak.gate.credential.PasskeyQuestion;
import id.badak.gate.credential.PasskeyQuestion.Use;
import id.badak.gate.credential.Passkeys;
import id.badak.gate.credential.Secrets;
import id.badak.gate.signin.Standing;
import id.badak.kernel.May;
import id.badak.shell.Faults;
import id.badak.shell.Notices;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sets up and removes one's own passkeys; each asks for the password again.
@Controller
class PasskeyPages {
    private static final String BACK = "redirect:/akun/kode/kunci";

    private final Passkeys passkeys;
    private final Secrets secrets;
    private final Standing standing;
    private final Clock clock;

    PasskeyPages(Passkeys passkeys, Secrets secrets, Standing standing, Clock clock) {
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.standing = standing;
        this.clock = clock;
    }

    @GetMapping("/akun/kode/kunci")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String show(@AuthenticationPrincipal Person person, Authentication who, HttpServletRequest request, Model model) {
        return show(person, who, new Faults(), request, model);
    }

    @PostMapping("/akun/kode/kunci/mulai")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String begin(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = new Faults();
        if (!secrets.checkPassword(person, sandi, "sandi", faults, request)) {
            return showAgain(person, who, faults, request, response, model);
        }
        PasskeyQuestion.ask(Use.CREATE, request, clock.instant());
        return BACK;
    }

    @PostMapping("/akun/kode/kunci")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String create(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(defaultValue = "") String pernyataan,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var account = person.actor().account();
        var own = request.getSession().getId();
        var made = PasskeyQuestion.take(Use.CREATE, request, clock.instant())
                .filter(question -> passkeys.create(
                        account, question, new PasskeyAnswer(data, pernyataan, "", ""), Device.describe(request), own));
        if (made.isEmpty()) {
            var faults = new Faults();
            faults.add("sandi", "passkey.fault.create");
            return showAgain(person, who, faults, request, response, model);
        }
        standing.afterSetUp(person, who, request, response);
        Notices.leave(redirect, request, "passkey.created");
        return BACK;
    }

    @PostMapping("/akun/kode/kunci/{id}/lepas")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String remove(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        if (!secrets.checkPassword(person, sandi, "sandi", faults, request)) {
            return showAgain(person, who, faults, request, response, model);
        }
        passkeys.remove(person.actor(), id);
        standing.afterRemoval(person, who, request, response);
        Notices.leave(redirect, request, "passkey.removed");
        return BACK;
    }

    private String showAgain(
            Person person,
            Authentication who,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, who, faults, request, model);
    }

    private String show(Person person, Authentication who, Faults faults, HttpServletRequest request, Model model) {
        var creation = PasskeyQuestion.find(Use.CREATE, request, clock.instant())
                .map(question -> passkeys.creation(person, question))
                .orElse(null);
        model.addAttribute(
                "view",
                new PasskeyView(
                        !standing.isComplete(who), passkeys.list(person.actor().account()), creation, faults));
        return "gate/profile/passkeys";
    }
}
