package id.badak.study.appraisal;

import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Attachment;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

@Controller
@RequestMapping("/penelitian/rencana")
class PlanPages {
    private final Plans plans;
    private final Clock clock;

    PlanPages(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "plan.read", roles = Role.RESEARCHER)
    String list(
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam(defaultValue = "") String cari,
            Model model) {
        model.addAttribute("view", plans.list(PageRequest.of(halaman, cari)));
        return "study/appraisal/plans";
    }

    @GetMapping("/baru")
    @May(act = "plan.write", roles = Role.RESEARCHER)
    String begin(Model model) {
        return show(null, List.of(), PlanForm.empty(Ids.next()), null, model);
    }

    @PostMapping
    @May(act = "plan.write", roles = Role.RESEARCHER)
    String create(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new PlanForm(fields);
        if (form.uuid("operasi").isEmpty()) {
            form.faults().add("judul", "appraisal.fault.form");
        }
        var draft = form.check();
        if (draft.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(null, List.of(), form, null, model);
        }
        try {
            var edition = plans.write(new PlanId(form.uuid("operasi").orElseThrow()), draft.get(), 0);
            return written(edition, request, redirect);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            form.keep("operasi", Ids.next().toString());
            return show(null, List.of(), form, refused.problem(), model);
        }
    }

    @GetMapping("/{id}")
    @May(act = "plan.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID id, Model model) {
        var plan = new PlanId(id);
        var editions = plans.listEditions(plan);
        return show(plan, editions, PlanForm.of(editions.getFirst()), null, model);
    }

    @PostMapping("/{id}")
    @May(act = "plan.write", roles = Role.RESEARCHER)
    String createEdition(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = new PlanId(id);
        var editions = plans.listEditions(plan);
        var form = new PlanForm(fields);
        if (form.edition() == 0) {
            form.faults().add("judul", "appraisal.fault.form");
        }
        var draft = form.check();
        if (draft.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(plan, editions, form, null, model);
        }
        try {
            return written(plans.write(plan, draft.get(), form.edition()), request, redirect);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            form.keep("edisi", Integer.toString(editions.getFirst().number()));
            return show(plan, editions, form, refused.problem(), model);
        }
    }

    @PostMapping("/{id}/kunci")
    @May(act = "plan.lock", roles = Role.RESEARCHER)
    String createLock(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = new PlanId(id);
        var sent = new PlanForm(fields);
        try {
            plans.lock(plan, sent.edition(), sent.value("alasan"));
            Notices.leave(redirect, request, "appraisal.plan.locked");
            return "redirect:/penelitian/rencana/" + id;
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            var editions = plans.listEditions(plan);
            var form = PlanForm.of(editions.getFirst());
            form.keep("alasan", sent.value("alasan"));
            return show(plan, editions, form, refused.problem(), model);
        }
    }

    /// For `./badak evaluate --plan`: the bytes that its hash is of. A draft is dated today.
    @GetMapping("/{id}/{edisi}.yaml")
    @May(act = "plan.read", roles = Role.RESEARCHER)
    void writeYaml(@PathVariable UUID id, @PathVariable String edisi, HttpServletResponse response) throws IOException {
        var number = new PlanForm(Map.of("edisi", edisi)).edition();
        var edition = plans.get(new PlanId(id), number);
        var text = edition.lock() == null ? edition.text(LocalDate.now(clock)) : edition.text();
        Attachment.begin(response, "application/yaml;charset=UTF-8", "rencana-edisi-" + number + ".yaml");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(PlanEdition edition, HttpServletRequest request, RedirectAttributes redirect) {
        Notices.leave(redirect, request, "appraisal.plan.written", edition.number());
        return "redirect:/penelitian/rencana/" + edition.plan();
    }

    private static String show(
            @Nullable PlanId plan, List<PlanEdition> editions, PlanForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new PlanView(plan, editions, form, problem));
        return "study/appraisal/plan";
    }
}
