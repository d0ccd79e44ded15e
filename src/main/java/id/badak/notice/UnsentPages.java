package id.badak.notice;

import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Shows the office which notices have not arrived: somebody can still pick up the telephone.
@Controller
@RequestMapping("/kabar")
class UnsentPages {
    private final Outbox outbox;
    private final Accounts accounts;
    private final MailSettings settings;

    UnsentPages(Outbox outbox, Accounts accounts, MailSettings settings) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.settings = settings;
    }

    @May(
            act = "notice.list",
            roles = {Role.HEAD, Role.COORDINATOR})
    @GetMapping
    String list(@RequestParam(name = "halaman", defaultValue = "1") String page, Model model) {
        var slice = outbox.listUnsent(PageRequest.of(page, ""));
        var people = accounts.list(slice.rows().stream()
                .map(unsent -> unsent.notice().recipient())
                .distinct()
                .toList());
        model.addAttribute("view", new UnsentView(settings.isOn(), slice.map(unsent -> {
            Account person = people.get(unsent.notice().recipient());
            return new UnsentView.Row(unsent, person == null ? "" : person.name());
        })));
        return "notice/unsent";
    }

    @May(
            act = "notice.repeat",
            roles = {Role.HEAD, Role.COORDINATOR})
    @PostMapping("/{id}/ulang")
    String createTry(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        outbox.tryAgain(id);
        Notices.leave(redirect, request, "notice.again");
        return "redirect:/kabar";
    }
}
