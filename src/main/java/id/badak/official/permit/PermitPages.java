package id.badak.official.permit;

import id.badak.kernel.AccountId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.PermitKinds;
import id.badak.shell.Fields;
import id.badak.shell.Frames;
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

@Controller
@RequestMapping("/izin")
class PermitPages {
    private final Permits permits;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Clock clock;
    private final PermitKinds kinds = PermitKinds.load();

    PermitPages(Permits permits, Facilities facilities, Accounts accounts, Clock clock) {
        this.permits = permits;
        this.facilities = facilities;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @May(
            act = "permit.list",
            roles = {Role.INSPECTOR, Role.HEAD})
    String list(
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam(defaultValue = "") String cari,
            Model model,
            HttpServletRequest request) {
        var slice = permits.list(PageRequest.of(halaman, cari));
        var named = facilities.list(slice.rows().stream().map(Permit::facility).toList());
        var language = Frames.texts(request).language();
        model.addAttribute(
                "view",
                new PermitListView(
                        slice.map(permit -> new PermitListView.Row(
                                permit, named.get(permit.facility()), name(permit.kind(), language))),
                        LocalDate.now(clock)));
        return "official/permit/list";
    }

    /// A kind that the file no longer lists is shown by its code.
    private String name(String code, Language language) {
        return kinds.find(code).map(kind -> kind.name(language)).orElse(code);
    }

    @GetMapping("/baru")
    @May(act = "permit.record", roles = Role.INSPECTOR)
    String begin(@RequestParam UUID sarana, Model model) {
        var facility = facilities.read(new FacilityId(sarana));
        return form(facility, PermitForm.empty(Ids.next(), sarana), null, model);
    }

    private String form(Facility facility, PermitForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new PermitFormView(facility, kinds, form, problem));
        return "official/permit/form";
    }

    @PostMapping
    @May(act = "permit.record", roles = Role.INSPECTOR)
    String create(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new PermitForm(fields);
        var facility = facilities.get(
                new FacilityId(form.uuid("sarana").orElseThrow(() -> Problem.refuse(new PermitProblem.Unknown()))));
        var document = form.document(kinds);
        if (document.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return form(facility, form, null, model);
        }
        try {
            var id = new PermitId(form.uuid("operasi").orElseThrow());
            var permit = permits.record(id, facility.id(), form.kind(kinds).orElseThrow(), document.get());
            Notices.leave(redirect, request, "permit.recorded", permit.number());
            return "redirect:/izin/" + permit.id();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return form(facility, form, refused.problem(), model);
        }
    }

    @GetMapping("/{id}")
    @May(
            act = "permit.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    String show(@PathVariable UUID id, Model model) {
        return show(permits.get(new PermitId(id)), new Fields(Map.of()), null, model);
    }

    @PostMapping("/{id}/akhir")
    @May(act = "permit.end", roles = Role.INSPECTOR)
    String createEnd(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new Fields(typed);
        var permit = permits.get(new PermitId(id));
        var ground = form.enumOf(Permit.Ground.class, "dasar");
        if (ground.isEmpty()) {
            form.faults().add("dasar", "permit.fault.ground");
        }
        var on = form.date("tanggal");
        if (on.isEmpty()) {
            form.faults().add("tanggal", "permit.fault.date");
        }
        if (form.faults().any()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return show(permit, form, null, model);
        }
        try {
            permits.end(permit.id(), ground.orElseThrow(), on.orElseThrow(), form.value("alasan"));
            Notices.leave(redirect, request, "permit.ended", permit.number());
            return "redirect:/izin/" + permit.id();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(permit, form, refused.problem(), model);
        }
    }

    private String show(Permit permit, Fields form, @Nullable Problem problem, Model model) {
        var end = permit.end();
        model.addAttribute(
                "view",
                new PermitView(
                        permit,
                        facilities.get(permit.facility()),
                        kinds.find(permit.kind()),
                        name(permit.recordedBy()),
                        end == null ? "" : name(end.by()),
                        LocalDate.now(clock),
                        form,
                        problem));
        return "official/permit/show";
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::name).orElse("");
    }
}
