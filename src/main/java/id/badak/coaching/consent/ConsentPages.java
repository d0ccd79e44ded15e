package id.badak.coaching.consent;

import id.badak.journal.Repeated;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import id.badak.valve.Valve;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ConsentPages {
    private final Consents consents;
    private final ConsentText text;
    private final Accounts accounts;
    private final Valve valve;

    ConsentPages(Consents consents, ConsentText text, Accounts accounts, Valve valve) {
        this.consents = consents;
        this.text = text;
        this.accounts = accounts;
        this.valve = valve;
    }

    @GetMapping("/persetujuan")
    @May(act = "consent.read", roles = Role.OWNER)
    String show(Model model) {
        return show(null, model);
    }

    @PostMapping("/persetujuan")
    @May(act = "consent.give", roles = Role.OWNER)
    String create(
            @RequestParam(defaultValue = "") String versi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            consents.give(versi);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(refused.problem(), model);
        }
        Notices.leave(redirect, request, "consent.given");
        return "redirect:/beranda";
    }

    @PostMapping("/persetujuan/penarikan")
    @May(act = "consent.withdraw", roles = Role.OWNER)
    String createWithdrawal(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        try {
            consents.withdraw();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(refused.problem(), model);
        }
        Notices.leave(redirect, request, "consent.withdrawn");
        return "redirect:/persetujuan";
    }

    @GetMapping("/siapa-melihat")
    @May(act = "reader.list", roles = Role.OWNER)
    String showReaders(@RequestParam(defaultValue = "1") int halaman, Model model) {
        var entries = consents.listReaders(new PageRequest(halaman, ""));
        var people = accounts.list(entries.rows().stream()
                .map(line -> line.latest().account())
                .distinct()
                .toList());
        model.addAttribute(
                "view",
                new ReadersView(
                        valve.listNotices(),
                        entries.map(line -> row(line, people.get(line.latest().account())))));
        return "coaching/consent/readers";
    }

    private String show(@Nullable Problem problem, Model model) {
        model.addAttribute(
                "view", new ConsentView(text, consents.find(enterprise()).orElse(null), problem));
        return "coaching/consent/show";
    }

    private static ReadersView.Row row(Repeated line, @Nullable Account person) {
        return new ReadersView.Row(
                line, person == null ? "" : person.name(), isOwn(line.latest().account()));
    }

    private static boolean isOwn(AccountId account) {
        return account.equals(Acting.get().account());
    }

    private static EnterpriseId enterprise() {
        return Objects.requireNonNull(Acting.get().enterprise());
    }
}
