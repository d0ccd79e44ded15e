package id.badak.coaching.entrance;

import id.badak.gate.ticket.Entrances;
import id.badak.kernel.AccountId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Faults;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@RequestMapping("/sarana/{id}/masuk")
class EntrancePages {
    private final Welcomes welcomes;
    private final Entrances entrances;

    EntrancePages(Welcomes welcomes, Entrances entrances) {
        this.welcomes = welcomes;
        this.entrances = entrances;
    }

    @May(
            act = "owner.let-in",
            roles = {Role.MENTOR, Role.COORDINATOR})
    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return show(id, "", "", new Faults(), model);
    }

    @May(
            act = "owner.welcome",
            roles = {Role.MENTOR, Role.COORDINATOR})
    @PostMapping
    String createOwner(
            @PathVariable UUID id,
            @RequestParam(name = "nama", defaultValue = "") String name,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            welcomes.welcome(new FacilityId(id), name);
        } catch (Refusal refusal) {
            return show(id, name, "", at("nama", refusal, response), model);
        }
        Notices.leave(redirect, request, "entrance.welcomed");
        return "redirect:/sarana/" + id + "/masuk";
    }

    /// Shows the code, this once: the answer is the page itself, so no address holds it.
    @May(
            act = "owner.let-in",
            roles = {Role.MENTOR, Role.COORDINATOR})
    @PostMapping("/kode")
    String createCode(@PathVariable UUID id, @RequestParam(name = "akun") UUID account, Model model) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute("view", welcomes.show(new FacilityId(id), new AccountId(account), here));
        return "coaching/entrance/code";
    }

    @May(
            act = "owner.address",
            roles = {Role.MENTOR, Role.COORDINATOR})
    @PostMapping("/surel")
    String createAddress(
            @PathVariable UUID id,
            @RequestParam(name = "akun") UUID account,
            @RequestParam(name = "surel", defaultValue = "") String address,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var language = Frames.texts(request).language();
        try {
            welcomes.ask(new FacilityId(id), new AccountId(account), address, language);
        } catch (Refusal refusal) {
            return show(id, "", address, at("surel-" + account, refusal, response), model);
        }
        Notices.leave(redirect, request, "entrance.asked");
        return "redirect:/sarana/" + id + "/masuk";
    }

    /// What is wrong with what was typed is said at its field; any other refusal is not the form's.
    private static Faults at(String field, Refusal refusal, HttpServletResponse response) {
        if (refusal.problem().kind() != Problem.Kind.INCOMPLETE) {
            throw refusal;
        }
        var faults = new Faults();
        faults.add(field, refusal.problem());
        response.setStatus(refusal.problem().kind().status());
        return faults;
    }

    private String show(UUID id, String name, String address, Faults faults, Model model) {
        var place = welcomes.get(new FacilityId(id));
        var owners = place.owners().stream()
                .map(owner ->
                        new EntranceView.Owner(owner.id().value().toString(), owner.name(), entrances.reach(owner)))
                .toList();
        model.addAttribute(
                "view", new EntranceView(place.facility(), owners, entrances.canWrite(), name, address, faults));
        return "coaching/entrance/show";
    }
}
