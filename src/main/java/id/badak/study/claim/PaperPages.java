package id.badak.study.claim;

import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Notices;
import id.badak.study.interview.FieldStudyId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The documents of a study.
@Controller
@RequestMapping("/penelitian/kajian/{study}/dokumen")
class PaperPages {
    private static final PageRequest FIRST = PageRequest.of("1", "");

    private final Papers papers;

    PaperPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping
    @May(act = "claim.read", roles = Role.RESEARCHER)
    String list(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String nomor,
            @RequestParam(defaultValue = "1") String halaman,
            Model model) {
        var opened = papers.list(new FieldStudyId(study));
        var asked = opened.papers().stream()
                .filter(paper -> String.valueOf(paper.number()).equals(nomor))
                .findFirst();
        model.addAttribute("view", new PapersView(opened, PaperForm.of(asked), PageRequest.of(halaman, ""), null));
        return "study/claim/papers";
    }

    @PostMapping
    @May(act = "claim.write", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var within = new FieldStudyId(study);
        var form = new PaperForm(fields);
        if (!form.check()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            model.addAttribute("view", new PapersView(papers.list(within), form, FIRST, null));
            return "study/claim/papers";
        }
        try {
            papers.write(within, form.number(), form.edition(), form.words());
            Notices.leave(redirect, request, "claim.paper.written");
            return "redirect:/penelitian/kajian/%s/dokumen".formatted(study);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            model.addAttribute("view", new PapersView(papers.list(within), form, FIRST, refused.problem()));
            return "study/claim/papers";
        }
    }
}
