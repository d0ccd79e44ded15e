package id.badak.coaching.disclosure;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.standard.Standards;
import id.badak.shell.Notices;
import id.badak.sync.Bodies;
import id.badak.sync.Operations;
import id.badak.valve.ValveDraft;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

@Controller
@RequestMapping("/binaan/{id}/katup")
class DisclosurePages {
    private final Disclosures disclosures;
    private final Facilities facilities;
    private final Standards standards;
    private final Operations operations;

    DisclosurePages(Disclosures disclosures, Facilities facilities, Standards standards, Operations operations) {
        this.disclosures = disclosures;
        this.facilities = facilities;
        this.standards = standards;
        this.operations = operations;
    }

    @GetMapping
    @May(act = "disclosure.read", roles = Role.MENTOR)
    String list(@PathVariable UUID id, Model model) {
        var mentorCase = disclosures.read(id);
        model.addAttribute("view", new DisclosuresView(mentorCase, placeOf(mentorCase), disclosures.list(mentorCase)));
        return "coaching/disclosure/list";
    }

    @GetMapping("/baru")
    @May(act = "disclosure.read", roles = Role.MENTOR)
    String begin(@PathVariable UUID id, Model model) {
        return show(disclosures.read(id), DisclosureForm.empty(), null, null, model);
    }

    /// `periksa` shows what would be seen, `kirim` sends it, anything else goes back to the form.
    @PostMapping
    @May(act = "valve.ask", roles = Role.MENTOR)
    String create(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var mentorCase = disclosures.get(id);
        var form = new DisclosureForm(fields);
        try {
            var report = form.report(id);
            if (form.is("langkah", "kirim")) {
                var receipt =
                        operations.receive(form.requireOperation(), DisclosureReceiver.KIND, Bodies.write(report));
                Notices.leave(redirect, request, "disclosure.sent", receipt.number());
                return "redirect:/binaan/" + id + "/katup";
            }
            var draft = form.is("langkah", "ubah") ? null : disclosures.preview(report);
            return show(mentorCase, form, draft, null, model);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(mentorCase, form, null, refused.problem(), model);
        }
    }

    private String show(
            MentorCase mentorCase,
            DisclosureForm form,
            @Nullable ValveDraft draft,
            @Nullable Problem problem,
            Model model) {
        model.addAttribute(
                "view",
                new DisclosureView(
                        mentorCase,
                        placeOf(mentorCase),
                        disclosures.listChoices(mentorCase),
                        standards,
                        form,
                        draft,
                        problem));
        return draft == null ? "coaching/disclosure/form" : "coaching/disclosure/confirm";
    }

    private String placeOf(MentorCase mentorCase) {
        return facilities.get(mentorCase.facility()).name();
    }
}
