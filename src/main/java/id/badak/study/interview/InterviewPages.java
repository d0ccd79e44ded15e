package id.badak.study.interview;

import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/// An informant, the interviews with them, and whether they agree.
@Controller
@RequestMapping("/penelitian/kajian/{study}")
class InterviewPages {
    private final FieldStudies studies;
    private final Interviews interviews;
    private final Accounts accounts;
    private final Clock clock;

    InterviewPages(FieldStudies studies, Interviews interviews, Accounts accounts, Clock clock) {
        this.studies = studies;
        this.interviews = interviews;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping("/informan/{informant}")
    @May(act = "interview.read", roles = Role.RESEARCHER)
    String showInformant(@PathVariable UUID study, @PathVariable UUID informant, Model model) {
        return informant(study, informant, InterviewForm.empty(Ids.next()), null, null, model);
    }

    /// @param leaving null where nothing was typed of it
    private String informant(
            UUID study,
            UUID informant,
            InterviewForm form,
            @Nullable LeavingForm leaving,
            @Nullable Problem problem,
            Model model) {
        var sample = studies.look(new FieldStudyId(study), new InformantId(informant));
        var left = sample.informants().getFirst().leftOn();
        model.addAttribute(
                "view",
                new InformantView(sample, form, leaving == null ? LeavingForm.of(Ids.next(), left) : leaving, problem));
        return "study/interview/informant";
    }

    @PostMapping("/informan/{informant}/berhenti")
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    String createLeaving(
            @PathVariable UUID study,
            @PathVariable UUID informant,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new LeavingForm(fields);
        var month = form.check(today());
        if (form.faults().any()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return informant(study, informant, InterviewForm.empty(Ids.next()), form, null, model);
        }
        try {
            studies.noteLeaving(
                    new FieldStudyId(study),
                    new InformantId(informant),
                    form.uuid("operasi").orElseThrow(),
                    month);
            Notices.leave(redirect, request, "interview.leaving.noted");
            return "redirect:/penelitian/kajian/%s/informan/%s".formatted(study, informant);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return informant(study, informant, InterviewForm.empty(Ids.next()), form, refused.problem(), model);
        }
    }

    @PostMapping("/informan/{informant}/wawancara")
    @May(act = "interview.record", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @PathVariable UUID informant,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new InterviewForm(fields);
        var draft = form.check(today());
        if (draft.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return informant(study, informant, form, null, null, model);
        }
        var recorded = interviews.record(
                new FieldStudyId(study),
                new InformantId(informant),
                new InterviewId(form.uuid("operasi").orElseThrow()),
                draft.get());
        Notices.leave(redirect, request, "interview.recorded");
        return "redirect:" + path(study, recorded.id().value());
    }

    @GetMapping("/wawancara/{interview}")
    @May(act = "interview.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, @PathVariable UUID interview, Model model) {
        return show(study, interview, ConsentForm.empty(), null, model);
    }

    private String show(UUID study, UUID interview, ConsentForm form, @Nullable Problem problem, Model model) {
        var opened = interviews.look(new FieldStudyId(study), new InterviewId(interview));
        var ledBy = accounts.find(opened.interview().ledBy());
        model.addAttribute(
                "view",
                new InterviewView(
                        opened,
                        ledBy.map(account -> account.name()).orElse(""),
                        form,
                        TranscriptForm.empty(Ids.next()),
                        problem));
        return "study/interview/interview";
    }

    @PostMapping("/wawancara/{interview}/persetujuan")
    @May(act = "interview.agree", roles = Role.RESEARCHER)
    String createConsent(
            @PathVariable UUID study,
            @PathVariable UUID interview,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new ConsentForm(fields);
        var day = form.day(today());
        var way = form.way();
        if (form.faults().any()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(study, interview, form, null, model);
        }
        try {
            interviews.agree(new FieldStudyId(study), new InterviewId(interview), day.orElseThrow(), way.orElseThrow());
            Notices.leave(redirect, request, "interview.agreed");
            return "redirect:" + path(study, interview);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, interview, form, refused.problem(), model);
        }
    }

    @PostMapping("/wawancara/{interview}/penarikan")
    @May(act = "interview.withdraw", roles = Role.RESEARCHER)
    String createWithdrawal(
            @PathVariable UUID study,
            @PathVariable UUID interview,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new ConsentForm(fields);
        var day = form.day(today());
        if (day.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(study, interview, form, null, model);
        }
        try {
            interviews.withdraw(new FieldStudyId(study), new InterviewId(interview), day.get());
            Notices.leave(redirect, request, "interview.withdrawn");
            return "redirect:" + path(study, interview);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, interview, form, refused.problem(), model);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String path(UUID study, UUID interview) {
        return "/penelitian/kajian/%s/wawancara/%s".formatted(study, interview);
    }
}
