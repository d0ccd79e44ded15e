package id.badak.study.claim;

import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Notices;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.CodeId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Themes: all as a matrix, and each with the words to choose from.
@Controller
@RequestMapping("/penelitian/kajian/{study}/tema")
class ThemePages {
    private final Claims claims;

    ThemePages(Claims claims) {
        this.claims = claims;
    }

    @GetMapping
    @May(act = "claim.read", roles = Role.RESEARCHER)
    String list(@PathVariable UUID study, @RequestParam(defaultValue = "1") String halaman, Model model) {
        model.addAttribute("view", new ThemesView(claims.open(new FieldStudyId(study)), PageRequest.of(halaman, "")));
        return "study/claim/themes";
    }

    @GetMapping("/{tema}")
    @May(act = "claim.read", roles = Role.RESEARCHER)
    String show(
            @PathVariable UUID study,
            @PathVariable UUID tema,
            @RequestParam(defaultValue = "") String informan,
            Model model) {
        var said = claims.open(new FieldStudyId(study));
        return show(said, new CodeId(tema), informan, ThemeForm.of(said.findEdition(new CodeId(tema))), null, model);
    }

    @PostMapping("/{tema}")
    @May(act = "claim.write", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @PathVariable UUID tema,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var within = new FieldStudyId(study);
        var code = new CodeId(tema);
        var form = new ThemeForm(fields);
        var said = claims.open(within);
        var informant = form.value("informan");
        if (!form.check()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(said, code, informant, form, null, model);
        }
        try {
            claims.write(within, code, form.edition(), form.words(), form.chosen(said.findEdition(code)));
            Notices.leave(redirect, request, "claim.theme.written");
            redirect.addAttribute("informan", Passages.address(informant));
            return "redirect:/penelitian/kajian/%s/tema/%s".formatted(study, tema);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(said, code, informant, form, refused.problem(), model);
        }
    }

    private static String show(
            Said said, CodeId code, String informant, ThemeForm form, @Nullable Problem problem, Model model) {
        var theme = said.getTheme(code);
        var informants = said.passages().informants(theme);
        var first = informants.isEmpty() ? "" : informants.getFirst();
        model.addAttribute(
                "view", new ThemeView(said, theme, informants.contains(informant) ? informant : first, form, problem));
        return "study/claim/theme";
    }
}
