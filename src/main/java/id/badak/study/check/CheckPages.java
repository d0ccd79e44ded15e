package id.badak.study.check;

import id.badak.gate.credential.Square;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.notice.MailSettings;
import id.badak.shell.Notices;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import id.badak.study.studio.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What researchers ask informants, and what came back.
@Controller
@RequestMapping("/penelitian/kajian/{study}/konfirmasi")
class CheckPages {
    private final MemberChecks checks;
    private final MailSettings mail;

    CheckPages(MemberChecks checks, MailSettings mail) {
        this.checks = checks;
        this.mail = mail;
    }

    @GetMapping
    @May(act = "check.list", roles = Role.RESEARCHER)
    String list(@PathVariable UUID study, @RequestParam(defaultValue = "1") String halaman, Model model) {
        model.addAttribute(
                "view", new CheckListView(checks.list(new FieldStudyId(study), PageRequest.of(halaman, ""))));
        return "study/check/list";
    }

    @GetMapping("/baru")
    @May(act = "check.prepare", roles = Role.RESEARCHER)
    String begin(@PathVariable UUID study, @RequestParam UUID naskah, Model model) {
        return form(begin(study, Optional.of(naskah)), CheckForm.empty(Ids.next()), null, model);
    }

    private MemberChecks.Source begin(UUID study, Optional<UUID> transcript) {
        var id = transcript.orElseThrow(() -> Problem.refuse(new CheckProblem.Unknown()));
        return checks.begin(new FieldStudyId(study), new TranscriptId(id));
    }

    private static String form(MemberChecks.Source source, CheckForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new CheckFormView(source, form, problem));
        return "study/check/form";
    }

    @PostMapping
    @May(act = "check.prepare", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new CheckForm(fields);
        var source = begin(study, form.uuid("naskah"));
        var places = form.places(Sentences.of(source.words()));
        if (form.faults().any()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return form(source, form, null, model);
        }
        try {
            var prepared = checks.prepare(
                    new FieldStudyId(study),
                    new CheckId(form.uuid("operasi").orElseGet(Ids::next)),
                    source.material().transcript().id(),
                    form.value("ringkasan"),
                    places);
            Notices.leave(redirect, request, "check.prepared");
            return "redirect:" + path(study, prepared.id().value());
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return form(source, form, refused.problem(), model);
        }
    }

    @GetMapping("/{check}")
    @May(act = "check.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, @PathVariable UUID check, Model model) {
        return show(study, check, null, model);
    }

    private String show(UUID study, UUID check, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new CheckView(checks.look(new FieldStudyId(study), new CheckId(check)), problem));
        return "study/check/show";
    }

    /// Shows the link, this once: the answer is the page itself, so no address holds it.
    @PostMapping("/{check}/tautan")
    @May(act = "check.send", roles = Role.RESEARCHER)
    String createLink(@PathVariable UUID study, @PathVariable UUID check, Model model, HttpServletResponse response) {
        try {
            var made = checks.send(new FieldStudyId(study), new CheckId(check));
            var here =
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
            var link = (mail.site().isEmpty() ? here : mail.site()) + "/konfirmasi#"
                    + made.link().text();
            model.addAttribute(
                    "view",
                    new CheckLinkView(
                            path(study, check), made.informant(), link, Square.drawing(link, ""), made.until()));
            return "study/check/link";
        } catch (Refusal refused) {
            return showAgain(study, check, refused, model, response);
        }
    }

    @PostMapping("/{check}/batal")
    @May(act = "check.send", roles = Role.RESEARCHER)
    String createRevocation(
            @PathVariable UUID study,
            @PathVariable UUID check,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            checks.revoke(new FieldStudyId(study), new CheckId(check));
            Notices.leave(redirect, request, "check.revoked");
            return "redirect:" + path(study, check);
        } catch (Refusal refused) {
            return showAgain(study, check, refused, model, response);
        }
    }

    /// Nothing to show again is there of what is not there.
    private String showAgain(UUID study, UUID check, Refusal refused, Model model, HttpServletResponse response) {
        if (refused.problem().kind() == Problem.Kind.UNKNOWN) {
            throw refused;
        }
        response.setStatus(refused.problem().kind().status());
        return show(study, check, refused.problem(), model);
    }

    private static String path(UUID study, UUID check) {
        return "/penelitian/kajian/%s/konfirmasi/%s".formatted(study, check);
    }
}
