package id.badak.valve;

import id.badak.evidence.EvidenceId;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.shell.Notices;
import id.badak.valve.ValveRequest.Outcome;
import id.badak.valve.ValveView.DecisionForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The officials' pages: all requests for the head, what was opened for inspectors.
@Controller
@RequestMapping("/katup")
class ValvePages {
    private final Valve valve;
    private final ValveViews views;

    ValvePages(Valve valve, ValveViews views) {
        this.valve = valve;
        this.views = views;
    }

    @GetMapping
    @May(
            act = "valve.list",
            roles = {Role.INSPECTOR, Role.HEAD})
    String list(
            @RequestParam(defaultValue = "1") int halaman,
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String keadaan,
            @RequestParam(defaultValue = "") String alasan,
            Model model) {
        var forHead = Acting.get().role() == Role.HEAD;
        var filter = new ValveFilter(
                forHead ? named(ValveRequest.State.class, keadaan) : null, named(ValveReason.class, alasan));
        var page = new PageRequest(halaman, cari);
        var slice = valve.list(filter, page);
        model.addAttribute("view", new ValveListView(views.rows(slice.rows()), page, slice.hasNext(), filter, forHead));
        return "valve/list";
    }

    @GetMapping("/{id}")
    @May(
            act = "valve.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    String show(@PathVariable UUID id, Model model) {
        return show(valve.get(new ValveRequestId(id)), DecisionForm.EMPTY, null, model);
    }

    @PostMapping("/{id}/putusan")
    @May(act = "valve.decide", roles = Role.HEAD)
    String createDecision(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "") String pertimbangan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var wanted = new ValveRequestId(id);
        try {
            var outcome = named(Outcome.class, putusan);
            if (outcome == null) {
                throw Problem.refuse(new ValveProblem.ChooseOutcome());
            }
            valve.decide(wanted, outcome, pertimbangan);
            Notices.leave(redirect, request, "valve.decided." + outcome);
            return "redirect:/katup/" + id;
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(valve.get(wanted), new DecisionForm(putusan, pertimbangan), refused.problem(), model);
        }
    }

    @GetMapping("/{id}/foto/{photo}")
    @May(
            act = "valve.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(valve.photo(new ValveRequestId(id), new EvidenceId(photo)));
    }

    private String show(ValveRequest request, DecisionForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", views.of(request, false, form, problem));
        return "valve/show";
    }

    /// The value of this name; null when it names none, which in a filter means any.
    private static <E extends Enum<E>> @Nullable E named(Class<E> type, String name) {
        return Typed.constant(type, name).orElse(null);
    }
}
