package id.badak.shell;

import id.badak.kernel.Acting;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class HomePages {

    @GetMapping("/")
    @May(act = "site.enter", by = May.By.PERSON)
    String home() {
        return "redirect:" + Navigation.home(Acting.get().role());
    }

    @GetMapping("/janji")
    @May(act = "promise.read", by = May.By.ANYONE)
    String promise() {
        return "shell/promise";
    }

    /// Keeps the language in a cookie and goes back to the page of this site it was asked from.
    @PostMapping("/bahasa")
    @May(act = "language.choose", by = May.By.ANYONE)
    ResponseEntity<Void> chooseLanguage(
            @RequestParam(defaultValue = "id") String kode,
            @RequestParam(defaultValue = "/") String kembali,
            HttpServletRequest request,
            HttpServletResponse response) {
        Frames.choose(Language.of(kode), request, response);
        var here = kembali.matches("/[a-z0-9/-]{0,200}") && !kembali.startsWith("//") ? kembali : "/";
        return ResponseEntity.status(303).header(HttpHeaders.LOCATION, here).build();
    }
}
