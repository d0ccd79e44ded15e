package id.badak.gate.roster;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Notices;
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

/// The accounts of an office. An account's own page says what closing means before it is done, and
/// offers the way back after.
@Controller
@RequestMapping("/pengguna")
class OfficeAccountPages {
    private final OfficeAccounts accounts;

    OfficeAccountPages(OfficeAccounts accounts) {
        this.accounts = accounts;
    }

    @May(
            act = "account.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    @GetMapping
    String list(
            @RequestParam(name = "halaman", defaultValue = "1") String page,
            @RequestParam(name = "cari", defaultValue = "") String search,
            Model model) {
        var rows = accounts.list(PageRequest.of(page, search));
        model.addAttribute("view", new OfficeAccountListView(Acting.get().role() == Role.COORDINATOR, rows));
        return "gate/roster/office-accounts";
    }

    @May(
            act = "account.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(id, "", null, model);
    }

    @May(
            act = "account.close",
            roles = {Role.HEAD, Role.COORDINATOR})
    @PostMapping("/{id}/tutup")
    String close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String alasan,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            accounts.close(new AccountId(id), alasan);
        } catch (Refusal refusal) {
            response.setStatus(refusal.problem().kind().status());
            return show(id, alasan, refusal.problem(), model);
        }
        Notices.leave(redirect, request, "accounts.closed");
        return "redirect:/pengguna/" + id;
    }

    @May(
            act = "account.open",
            roles = {Role.HEAD, Role.COORDINATOR})
    @PostMapping("/{id}/buka")
    String open(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        accounts.open(new AccountId(id));
        Notices.leave(redirect, request, "accounts.opened");
        return "redirect:/pengguna/" + id;
    }

    private String show(UUID id, String reason, @Nullable Problem problem, Model model) {
        var known = accounts.get(new AccountId(id));
        var own = known.id().equals(Acting.get().account());
        model.addAttribute("view", new OfficeAccountView(known, own, reason, problem));
        return "gate/roster/office-account";
    }
}
