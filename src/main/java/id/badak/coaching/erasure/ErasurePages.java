package id.badak.coaching.erasure;

import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.holding.Holdings;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ErasurePages {
    private final Erasures erasures;
    private final Holdings holdings;
    private final Facilities facilities;
    private final Accounts accounts;

    ErasurePages(Erasures erasures, Holdings holdings, Facilities facilities, Accounts accounts) {
        this.erasures = erasures;
        this.holdings = holdings;
        this.facilities = facilities;
        this.accounts = accounts;
    }

    /// What goes, what stays and why, before the owner asks. It reads nobody's data.
    @GetMapping("/data-saya/penghapusan")
    @May(act = "data-request.ask", roles = Role.OWNER)
    String ask(Model model) {
        model.addAttribute("view", new ErasureAskView(holdings.activities(), Ids.next()));
        return "coaching/erasure/ask";
    }

    @GetMapping("/penghapusan")
    @May(act = "erasure.list", roles = Role.COORDINATOR)
    String list(@RequestParam(defaultValue = "1") String halaman, Model model) {
        var slice = erasures.list(PageRequest.of(halaman, ""));
        var rows = slice.rows().stream().map(Erasures.Done::erasure).toList();
        model.addAttribute(
                "view",
                new ErasuresView(
                        slice,
                        facilities.listEnterprises(rows.stream()
                                .map(Erasure::enterprise)
                                .distinct()
                                .toList()),
                        accounts.list(rows.stream()
                                .map(Erasure::by)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())));
        return "coaching/erasure/list";
    }
}
