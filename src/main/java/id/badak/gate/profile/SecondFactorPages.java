package id.badak.gate.profile;

import id.badak.gate.credential.SecondFactors;
import id.badak.gate.credential.Secrets;
import id.badak.gate.credential.Square;
import id.badak.gate.signin.Standing;
import id.badak.kernel.May;
import id.badak.shell.Faults;
import id.badak.shell.Notices;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sets up, replaces and removes one's own second factor; each asks for the password again.
@Controller
class SecondFactorPages {
    private static final String BACK = "redirect:/akun/kode";

    private final SecondFactors factors;
    private final Secrets secrets;
    private final Standing standing;

    SecondFactorPages(SecondFactors factors, Secrets secrets, Standing standing) {
        this.factors = factors;
        this.secrets = secrets;
        this.standing = standing;
    }

    @GetMapping("/akun/kode")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String show(@AuthenticationPrincipal Person person, Authentication who, Model model) {
        return show(person, who, new Faults(), model);
    }

    @PostMapping("/akun/kode/mulai")
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
            return showAgain(person, who, faults, response, model);
        }
        factors.ask(person.actor().account());
        return BACK;
    }

    /// Puts it in force and shows the recovery codes, this once: the answer is the page itself.
    @PostMapping("/akun/kode/sahkan")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String confirm(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var account = person.actor().account();
        if (factors.findAsked(account).isEmpty()) {
            return BACK;
        }
        var faults = new Faults();
        var codes = new ArrayList<String>();
        var own = request.getSession().getId();
        if (!secrets.checkCode(person, kode, faults, request, () -> {
            factors.confirm(account, kode, own).ifPresent(codes::addAll);
            return !codes.isEmpty();
        })) {
            return showAgain(person, who, faults, response, model);
        }
        standing.afterSetUp(person, who, request, response);
        model.addAttribute(
                "view",
                new SecondFactorView(
                        false, factors.isRemovable(person.actor()), true, codes.size(), null, codes, faults));
        return "gate/profile/second-factor";
    }

    @PostMapping("/akun/kode/lepas")
    @May(act = "account.change-second-factor", by = May.By.PERSON)
    String remove(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        if (!secrets.checkPassword(person, sandi, "sandi", faults, request)) {
            return showAgain(person, who, faults, response, model);
        }
        factors.remove(person.actor());
        standing.afterRemoval(person, who, request, response);
        Notices.leave(redirect, request, "factor.removed");
        return "redirect:/akun";
    }

    private String showAgain(
            Person person, Authentication who, Faults faults, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, who, faults, model);
    }

    private String show(Person person, Authentication who, Faults faults, Model model) {
        var account = person.actor().account();
        var asked = factors.findAsked(account)
                .map(secret -> Square.of(person.getUsername(), secret))
                .orElse(null);
        model.addAttribute(
                "view",
                new SecondFactorView(
                        !standing.isComplete(who),
                        factors.isRemovable(person.actor()),
                        person.enrolled(),
                        factors.countRecoveryCodes(account),
                        asked,
                        List.of(),
                        faults));
        return "gate/profile/second-factor";
    }
}
