package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Kind;
import id.badak.coaching.request.OwnDataView.Form;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an owner can ask about the data kept of them, and what came of it.
@Controller
@RequestMapping("/data-saya")
class OwnDataPages {
    private final DataRequests requests;
    private final Restrictions restrictions;
    private final Accounts accounts;
    private final Clocks clocks;

    OwnDataPages(DataRequests requests, Restrictions restrictions, Accounts accounts, Clocks clocks) {
        this.requests = requests;
        this.restrictions = restrictions;
        this.accounts = accounts;
        this.clocks = clocks;
    }

    @GetMapping
    @May(act = "data-request.read-own", roles = Role.OWNER)
    String show(Model model) {
        return show(new Form(Ids.next(), null, "", null), model);
    }

    @PostMapping("/permintaan")
    @May(act = "data-request.ask", roles = Role.OWNER)
    String create(
            @RequestParam(required = false) @Nullable UUID operasi,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String kata,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var kind = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(jenis))
                .findFirst()
                .orElse(null);
        try {
            if (operasi == null) {
                throw Problem.refuse(new DataRequestProblem.NoForm());
            }
            if (kind == null) {
                throw Problem.refuse(new DataRequestProblem.ChooseWhat());
            }
            requests.ask(new DataRequestId(operasi), kind, kata);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(new Form(operasi == null ? Ids.next() : operasi, kind, kata, refused.problem()), model);
        }
        Notices.leave(redirect, request, "request.asked");
        return "redirect:/data-saya";
    }

    @PostMapping("/pembatasan/pencabutan")
    @May(act = "restriction.lift", roles = Role.OWNER)
    String createLift(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        try {
            restrictions.lift();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(new Form(Ids.next(), null, "", refused.problem()), model);
        }
        Notices.leave(redirect, request, "request.lifted");
        return "redirect:/data-saya";
    }

    private String show(Form form, Model model) {
        var own = requests.listOwn();
        var people = accounts.list(own.stream()
                .map(DataRequest::answer)
                .filter(Objects::nonNull)
                .map(DataRequest.Answer::by)
                .distinct()
                .toList());
        model.addAttribute(
                "view",
                new OwnDataView(
                        own,
                        requests.listCorrections(own),
                        restrictions.findOwn().orElse(null),
                        people,
                        clocks,
                        form));
        return "coaching/request/own";
    }
}
