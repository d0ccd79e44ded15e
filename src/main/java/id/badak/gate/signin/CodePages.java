package id.badak.gate.signin;

import id.badak.gate.allowance.Device;
import id.badak.gate.allowance.Devices;
import id.badak.gate.credential.SecondFactors;
import id.badak.kernel.May;
import id.badak.shell.Faults;
import id.badak.shell.Person;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final Secrets secrets;
    private final Devices devices;
    private final Standing standing;
    private final SavedRequestAwareAuthenticationSuccessHandler onward =
            new SavedRequestAwareAuthenticationSuccessHandler();

    CodePages(SecondFactors factors, Secrets secrets, Devices devices, Standing standing) {
        this.factors = factors;
        this.secrets = secrets;
        this.devices = devices;
        this.standing = standing;
    }

    /// Who has none yet, and needs one, sets it up first.
    @GetMapping("/masuk/kode")
    @May(act = "sign-in.finish", by = May.By.PERSON)
    String show(@AuthenticationPrincipal Person person, Authentication who, Model model) {
        if (!person.enrolled() || standing.hasSecondFactor(who)) {
            return standing.isComplete(who) ? "redirect:/" : "redirect:/akun/kode";
        }
        model.addAttribute("view", new CodeView(new Faults()));
        return "gate/signin/code";
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
            model.addAttribute("view", new CodeView(faults));
            return "gate/signin/code";
        }
        devices.remember(account, Device.leave(request, response));
        onward.onAuthenticationSuccess(request, response, standing.raise(who, person, request, response));
        return null;
    }
}
