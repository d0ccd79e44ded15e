package id.badak.gate.ticket;

import id.badak.gate.allowance.Guard;
import id.badak.gate.allowance.TooManyTries;
import id.badak.gate.allowance.Try;
import id.badak.gate.credential.Secrets;
import id.badak.kernel.May;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.notice.Addresses;
import id.badak.notice.MailSettings;
import id.badak.shell.Faults;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import id.badak.shell.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AddressPages {
    private final Tickets tickets;
    private final Addresses addresses;
    private final Guard guard;
    private final Secrets secrets;
    private final MailSettings mail;

    AddressPages(Tickets tickets, Addresses addresses, Guard guard, Secrets secrets, MailSettings mail) {
        this.tickets = tickets;
        this.addresses = addresses;
        this.guard = guard;
        this.secrets = secrets;
        this.mail = mail;
    }

    @May(act = "address.change-own", roles = Role.OWNER)
    @GetMapping("/akun/surel")
    String show(@AuthenticationPrincipal Person person, HttpServletRequest request, Model model) {
        return show(person, "", new Faults(), request, model);
    }

    /// Sends the link; the address before it stands until that is followed.
    @May(act = "address.change-own", roles = Role.OWNER)
    @PostMapping("/akun/surel")
    String createAddress(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String surel,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        try {
            var address = tickets.requireReachable(surel);
            if (secrets.checkAgain(person, sandi, "sandi", faults, request)) {
                guard.take(Try.of("address", person.getUsername(), request));
                tickets.ask(
                        person.actor().account(), address, Frames.texts(request).language(), null);
                Notices.leave(redirect, request, "address.asked");
                return "redirect:/akun/surel";
            }
        } catch (Refusal refusal) {
            faults.add("surel", refusal.problem());
        } catch (TooManyTries tooMany) {
            faults.add("surel", "sign-in.wait", TooManyTries.minutes(tooMany.waitFor()));
        }
        return showAgain(person, surel, faults, request, response, model);
    }

    @May(act = "address.change-own", roles = Role.OWNER)
    @PostMapping("/akun/surel/hapus")
    String deleteAddress(
            @AuthenticationPrincipal Person person,
            @RequestParam(defaultValue = "") String sandi,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        var faults = new Faults();
        if (!secrets.checkAgain(person, sandi, "sandi", faults, request)) {
            return showAgain(person, "", faults, request, response, model);
        }
        addresses.remove(person.actor().account());
        Notices.leave(redirect, request, "address.removed");
        return "redirect:/akun/surel";
    }

    private String showAgain(
            Person person,
            String typed,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(person, typed, faults, request, model);
    }

    private String show(Person person, String typed, Faults faults, HttpServletRequest request, Model model) {
        var account = person.actor().account();
        model.addAttribute(
                "view",
                new AddressView(
                        mail.isOn(),
                        addresses.find(account).orElse(null),
                        tickets.findAsked(account).orElse(null),
                        typed,
                        secrets.again(person, request),
                        faults));
        return "gate/ticket/address";
    }
}
