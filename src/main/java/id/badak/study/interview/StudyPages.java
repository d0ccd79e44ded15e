package id.badak.study.interview;

import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
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

/// Studies and whom they ask.
@Controller
@RequestMapping("/penelitian/kajian")
class StudyPages {
    private final FieldStudies studies;
    private final Transcripts transcripts;
    private final Clock clock;

    StudyPages(FieldStudies studies, Transcripts transcripts, Clock clock) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "interview.list", roles = Role.RESEARCHER)
    String list(
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam(defaultValue = "") String cari,
            Model model) {
        model.addAttribute("view", studies.list(PageRequest.of(halaman, cari)));
        return "study/interview/list";
    }

    @GetMapping("/baru")
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    String begin(Model model) {
        model.addAttribute("view", StudyForm.empty(Ids.next()));
        return "study/interview/form";
    }

    @PostMapping
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    String create(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new StudyForm(fields);
        var draft = form.check();
        if (draft.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            model.addAttribute("view", form);
            return "study/interview/form";
        }
        var study = studies.begin(new FieldStudyId(form.uuid("operasi").orElseThrow()), draft.get());
        Notices.leave(redirect, request, "interview.begun");
        return "redirect:/penelitian/kajian/" + study.id();
    }

    @GetMapping("/{study}")
    @May(act = "interview.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, Model model) {
        var sample = studies.look(new FieldStudyId(study));
        model.addAttribute(
                "view",
                new StudyView(
                        sample,
                        studies.count(),
                        transcripts.listLocked(sample.study().id())));
        return "study/interview/show";
    }

    @GetMapping("/{study}/cari")
    @May(act = "transcript.search", roles = Role.RESEARCHER)
    String search(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam(defaultValue = "") String cari,
            Model model) {
        var found = studies.get(new FieldStudyId(study));
        model.addAttribute(
                "view", new SearchView(found, transcripts.search(found.id(), PageRequest.of(halaman, cari))));
        return "study/interview/search";
    }

    @GetMapping("/{study}/informan/baru")
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    String beginInformant(@PathVariable UUID study, Model model) {
        var sample = studies.look(new FieldStudyId(study));
        int next =
                sample.informants().stream().mapToInt(Informant::number).max().orElse(0) + 1;
        return informant(sample.study(), InformantForm.empty(Ids.next(), next), null, model);
    }

    @PostMapping("/{study}/informan")
    @May(act = "interview.plan", roles = Role.RESEARCHER)
    String createInformant(
            @PathVariable UUID study,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var within = studies.get(new FieldStudyId(study));
        var form = new InformantForm(fields);
        var asked = form.check(LocalDate.now(clock));
        if (asked.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return informant(within, form, null, model);
        }
        try {
            var added = studies.add(
                    within.id(), new InformantId(form.uuid("operasi").orElseThrow()), asked.get());
            Notices.leave(redirect, request, "interview.added", added.label());
            return "redirect:/penelitian/kajian/%s/informan/%s".formatted(study, added.id());
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return informant(within, form, refused.problem(), model);
        }
    }

    private static String informant(FieldStudy study, InformantForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new InformantFormView(study, form, problem));
        return "study/interview/informant-form";
    }
}
