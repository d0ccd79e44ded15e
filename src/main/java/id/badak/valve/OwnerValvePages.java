package id.badak.valve;

import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Notices;
import id.badak.valve.ValveView.DecisionForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
@RequestMapping("/beranda/katup")
class OwnerValvePages {
    private final Valve valve;
    private final ValveViews views;

    OwnerValvePages(Valve valve, ValveViews views) {
        this.valve = valve;
        this.views = views;
    }

    @GetMapping
    @May(act = "valve.read-own", roles = Role.OWNER)
    String list(Model model) {
        model.addAttribute("view", new OwnerValveView(views.rows(valve.listOwn())));
        return "valve/owner-list";
    }

    @GetMapping("/{id}")
    @May(act = "valve.read-own", roles = Role.OWNER)
    String show(@PathVariable UUID id, Model model) {
        return show(new ValveRequestId(id), null, model);
    }

    @PostMapping("/{id}/jawaban")
    @May(act = "valve.answer", roles = Role.OWNER)
    String createAnswer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String jawaban,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var agreed = "ya".equals(jawaban);
        try {
            valve.answer(new ValveRequestId(id), agreed);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(new ValveRequestId(id), refused.problem(), model);
        }
        Notices.leave(redirect, request, agreed ? "valve.agreed" : "valve.declined");
        return "redirect:/beranda/katup/" + id;
    }

    @PostMapping("/{id}/dibaca")
    @May(act = "valve.mark-read", roles = Role.OWNER)
    String createReading(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        valve.markRead(new ValveRequestId(id));
        Notices.leave(redirect, request, "valve.marked-read");
        return "redirect:/beranda";
    }

    private String show(ValveRequestId id, @Nullable Problem problem, Model model) {
        model.addAttribute("view", views.of(valve.getOwn(id), valve.isRead(id), DecisionForm.EMPTY, problem));
        return "valve/owner";
    }
}
