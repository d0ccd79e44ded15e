package id.badak.gate.signin;

import id.badak.gate.allowance.TooManyTries;
import id.badak.gate.signin.SignInView.News;
import id.badak.kernel.May;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {
    private final boolean throughOffice;

    SignInPages(OfficeSignInSettings office) {
        this.throughOffice = office.isOn();
    }

    @GetMapping("/masuk")
    @May(act = "sign-in.begin", by = May.By.ANYONE)
    String show(@RequestParam Map<String, String> query, Model model) {
        model.addAttribute("view", new SignInView("", news(query), null, throughOffice));
        return "gate/signin/sign-in";
    }

    /// A page that comes back into sight asks here whether its session still stands, however far its person has come
    /// in.
    @GetMapping("/masuk/masih")
    @May(act = "sign-in.begin", by = May.By.ANYONE)
    ResponseEntity<Void> showStanding(@AuthenticationPrincipal @Nullable Person person) {
        return ResponseEntity.status(person == null ? HttpStatus.UNAUTHORIZED : HttpStatus.OK)
                .build();
    }

    /// Shows the form again, at the address it was sent to: the filter forwards a refused try here.
    @PostMapping("/masuk/gagal")
    @May(act = "sign-in.begin", by = May.By.ANYONE)
    String showAgain(
            @RequestParam(defaultValue = "") String nama,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var wait = request.getAttribute(TooManyTries.WAIT) instanceof Duration left ? left : null;
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        }
        response.setStatus(
                wait == null ? HttpStatus.UNPROCESSABLE_CONTENT.value() : HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute("view", new SignInView(nama, wait == null ? News.FAILED : News.NONE, wait, throughOffice));
        return "gate/signin/sign-in";
    }

    private static News news(Map<String, String> query) {
        if (query.containsKey("keluar")) {
            return News.LEFT;
        }
        return query.containsKey("ditolak") ? News.REFUSED : News.NONE;
    }
}
