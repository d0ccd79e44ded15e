package id.badak.gate.signin;

import id.badak.gate.allowance.Device;
import id.badak.gate.allowance.Devices;
import id.badak.gate.credential.PasskeyAnswer;
import id.badak.gate.credential.PasskeyQuestion;
import id.badak.gate.credential.Passkeys;
import id.badak.gate.credential.SecondFactors;
import id.badak.gate.credential.Secrets;
import id.badak.kernel.May;
import id.badak.shell.Faults;
import id.badak.shell.Person;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CodePages {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Secrets secrets;
    private final Devices devices;
    private final Standing standing;
    private final Clock clock;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    CodePages(
            SecondFactors factors,
            Passkeys passkeys,
            Secrets secrets,
            Devices devices,
            Standing standing,
            Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.secrets = secrets;
        this.devices = devices;
        this.standing = standing;
        this.clock = clock;
    }

    /// Who has none yet, and needs one, sets it up first.
    @GetMapping("/masuk/kode")
    @May(act = "sign-in.finish", by = May.By.PERSON)
    String show(@AuthenticationPrincipal Person person, Authentication who, HttpServletRequest request, Model model) {
        if (!person.enrolled() || standing.hasSecondFactor(who)) {
            return standing.isComplete(who) ? "redirect:/" : "redirect:/akun/kode";
        }
        return show(person, new Faults(), request, model);
    }

    @PostMapping("/masuk/kode")
    @May(act = "sign-in.finish", by = May.By.PERSON)
    @Nullable
    String check(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        var account = person.actor().account();
        var faults = new Faults();
        if (!person.enrolled() || standing.hasSecondFactor(who)) {
            return "redirect:/masuk/kode";
        }
        if (!secrets.checkCode(person, kode, faults, request, () -> factors.use(account, kode))) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, faults, request, model);
        }
        return goOn(person, who, request, response);
    }

    /// Takes a passkey's signature in the place of a code. There is nothing to guess, so nothing is counted.
    @PostMapping("/masuk/kode/kunci")
    @May(act = "sign-in.finish", by = May.By.PERSON)
    @Nullable
    String checkPasskey(
            @AuthenticationPrincipal Person person,
            Authentication who,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(defaultValue = "") String pernyataan,
            @RequestParam(defaultValue = "") String kunci,
            @RequestParam(defaultValue = "") String tanda,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        if (!person.enrolled() || standing.hasSecondFactor(who)) {
            return "redirect:/masuk/kode";
        }
        var signed = PasskeyQuestion.take(PasskeyQuestion.Use.SIGN_IN, request, clock.instant())
                .filter(question -> passkeys.use(
                        person.actor().account(), question, new PasskeyAnswer(data, pernyataan, kunci, tanda)));
        if (signed.isEmpty()) {
            var faults = new Faults();
            faults.add("kunci", "passkey.fault");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(person, faults, request, model);
        }
        return goOn(person, who, request, response);
    }

    private @Nullable String goOn(
            Person person, Authentication who, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        devices.remember(person.actor().account(), Device.leave(request, response));
        onward.onAuthenticationSuccess(request, response, standing.raise(who, person, request, response));
        return null;
    }

    private String show(Person person, Faults faults, HttpServletRequest request, Model model) {
        var account = person.actor().account();
        var question = PasskeyQuestion.ask(PasskeyQuestion.Use.SIGN_IN, request, clock.instant());
        model.addAttribute(
                "view",
                new CodeView(
                        factors.hasCodes(account),
                        passkeys.request(account, question).orElse(null),
                        faults));
        return "gate/signin/code";
    }
}
