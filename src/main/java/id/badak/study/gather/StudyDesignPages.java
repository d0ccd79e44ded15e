package id.badak.study.gather;

import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import id.badak.study.interview.FieldStudyId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
@RequestMapping("/penelitian/kajian/{study}/rancangan")
class StudyDesignPages {
    private final StudyDesigns designs;
    private final Accounts accounts;

    StudyDesignPages(StudyDesigns designs, Accounts accounts) {
        this.designs = designs;
        this.accounts = accounts;
    }

    @GetMapping
    @May(act = "gather.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, Model model) {
        var opened = designs.open(new FieldStudyId(study));
        return show(opened, StudyDesignForm.of(opened.editions().stream().findFirst()), null, model);
    }

    @PostMapping
    @May(act = "gather.design", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var opened = designs.open(new FieldStudyId(study));
        var form = new StudyDesignForm(fields);
        var words = form.check();
        if (words.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(opened, form, null, model);
        }
        try {
            designs.write(opened.study().id(), form.edition(), words.get());
            Notices.leave(redirect, request, "gather.written");
            return "redirect:/penelitian/kajian/%s/laporan".formatted(study);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(opened, form, refused.problem(), model);
        }
    }

    private String show(StudyDesigns.Opened opened, StudyDesignForm form, @Nullable Problem problem, Model model) {
        var people = opened.editions().stream()
                .map(StudyDesign::writtenBy)
                .distinct()
                .toList();
        var names = accounts.list(people).values().stream().collect(Collectors.toMap(Account::id, Account::name));
        model.addAttribute("view", new StudyDesignView(opened.study(), opened.editions(), names, form, problem));
        return "study/gather/design";
    }
}
