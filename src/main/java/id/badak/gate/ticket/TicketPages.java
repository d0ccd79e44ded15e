package id.badak.gate.ticket;

import id.badak.gate.allowance.Guard;
import id.badak.gate.allowance.TooManyTries;
import id.badak.gate.allowance.Try;
import id.badak.gate.signin.Arrival;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Refusal;
import id.badak.notice.Addresses;
import id.badak.notice.MailSettings;
import id.badak.shell.Faults;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How an owner comes in without a password: by a letter, or by what an officer shows.
///
/// A page that is only looked at never uses a ticket up: mail scanners look at every link.
@Controller
class TicketPages {
    private static final String HOME = "redirect:/";

    private final Tickets tickets;
    private final Scribe scribe;
    private final Guard guard;
    private final Arrival arrival;
    private final MailSettings mail;

    TicketPages(Tickets tickets, Scribe scribe, Guard guard, Arrival arrival, MailSettings mail) {
        this.tickets = tickets;
        this.scribe = scribe;
        this.guard = guard;
        this.arrival = arrival;
        this.mail = mail;
    }

    @May(act = "sign-in.begin", by = May.By.ANYONE)
    @GetMapping("/masuk/surat")
    String askForLetter(Model model) {
        model.addAttribute("view", new LetterView(mail.isOn(), "", new Faults()));
        return "gate/ticket/letter";
    }

    /// Answers alike whoever's the address is: the allowance looks once for a name behind any
    /// address, and whether a letter goes is decided after the answer.
    @May(act = "sign-in.by-letter", by = May.By.ANYONE)
    @PostMapping("/masuk/surat")
    String createLetter(
            @RequestParam(defaultValue = "") String surel,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = new Faults();
        try {
            var address = tickets.requireReachable(surel);
            guard.take(Try.of("letter", tickets.nameOf(address), request));
            var id = Ids.next();
            scribe.write(id, address, Frames.texts(request).language());
            model.addAttribute("view", new LetterCodeView(id.toString(), address, new Faults()));
            return "gate/ticket/letter-code";
        } catch (Refusal refusal) {
            faults.add("surel", refusal.problem());
            refuse(response);
        } catch (TooManyTries tooMany) {
            tellToWait("surel", tooMany.waitFor(), faults, response);
        }
        model.addAttribute("view", new LetterView(mail.isOn(), surel, faults));
        return "gate/ticket/letter";
    }

    @May(act = "sign-in.by-letter", by = May.By.ANYONE)
    @PostMapping("/masuk/surat/kode")
    String signInByCode(
            @RequestParam(defaultValue = "") String karcis,
            @RequestParam(defaultValue = "") String surel,
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = new Faults();
        var address = Addresses.normal(surel).orElse("");
        var name = address.isEmpty() ? "" : tickets.nameOf(address);
        if (kode.isBlank()) {
            faults.add("kode", "letter.code.fault");
        } else if (enter(
                Try.of("letter-code", name, request),
                () -> id(karcis).flatMap(id -> tickets.takeCode(id, address, kode)),
                "letter.code.fault",
                faults,
                request,
                response)) {
            return HOME;
        }
        refuse(response);
        model.addAttribute("view", new LetterCodeView(karcis, surel, faults));
        return "gate/ticket/letter-code";
    }

    /// The secret of a link stands behind `#`, which no browser sends: a script puts it into the form, and where none
    /// runs it is pasted. So no log of an address holds one (docs/adr/0061).
    @May(act = "sign-in.begin", by = May.By.ANYONE)
    @GetMapping("/masuk/tautan")
    String showLink(Model model) {
        model.addAttribute("view", LinkView.ready());
        return "gate/ticket/link";
    }

    @May(act = "sign-in.by-letter", by = May.By.ANYONE)
    @PostMapping("/masuk/tautan")
    String signInByLink(
            @RequestParam(defaultValue = "") String tautan,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var view = LinkView.missing("tautan", "link.fault");
        if (!tautan.isBlank()) {
            var ticket = tickets.takeLink(tautan);
            if (ticket.isPresent() && begin(ticket.get(), request, response)) {
                return HOME;
            }
            view = LinkView.at(LinkView.State.OVER);
        }
        refuse(response);
        model.addAttribute("view", view);
        return "gate/ticket/link";
    }

    @May(act = "sign-in.begin", by = May.By.ANYONE)
    @GetMapping("/masuk/petugas")
    String askForShown(Model model) {
        model.addAttribute("view", new ShownView("", new Faults()));
        return "gate/ticket/shown";
    }

    /// A code of forty bits that lives five minutes is guessed by nobody; what counts is the
    /// address that tries, not a name, for there is none.
    @May(act = "sign-in.by-officer", by = May.By.ANYONE)
    @PostMapping("/masuk/petugas")
    String signInByShown(
            @RequestParam(defaultValue = "") String kode,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var faults = new Faults();
        if (kode.isBlank()) {
            faults.add("kode", "shown.fault");
        } else if (enter(
                Try.of("shown", "", request),
                () -> tickets.takeShown(kode),
                "shown.fault",
                faults,
                request,
                response)) {
            return HOME;
        }
        refuse(response);
        model.addAttribute("view", new ShownView(kode, faults));
        return "gate/ticket/shown";
    }

    @May(act = "address.confirm", by = May.By.ANYONE)
    @GetMapping("/masuk/alamat")
    String showAddressLink(Model model) {
        model.addAttribute("view", LinkView.ready());
        return "gate/ticket/address-link";
    }

    @May(act = "address.confirm", by = May.By.ANYONE)
    @PostMapping("/masuk/alamat")
    String confirmAddress(@RequestParam(defaultValue = "") String tautan, HttpServletResponse response, Model model) {
        var view = tautan.isBlank() ? LinkView.missing("tautan", "link.fault") : confirm(tautan);
        if (view.state() != LinkView.State.DONE) {
            refuse(response);
        }
        model.addAttribute("view", view);
        return "gate/ticket/address-link";
    }

    private LinkView confirm(String link) {
        return LinkView.at(
                switch (tickets.confirm(link)) {
                    case DONE -> LinkView.State.DONE;
                    case OVER -> LinkView.State.OVER;
                    case TAKEN -> LinkView.State.TAKEN;
                });
    }

    /// A try is paid for before the ticket is looked at, so that who guesses from many places at once pays for each.
    private boolean enter(
            Try tried,
            Supplier<Optional<Ticket>> take,
            String fault,
            Faults faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var taken = guard.take(tried);
            var ticket = take.get();
            if (ticket.isPresent() && begin(ticket.get(), request, response)) {
                guard.giveBack(taken);
                return true;
            }
            faults.add("kode", fault);
        } catch (TooManyTries tooMany) {
            tellToWait("kode", tooMany.waitFor(), faults, response);
        }
        return false;
    }

    private static void tellToWait(String field, Duration wait, Faults faults, HttpServletResponse response) {
        faults.add(field, "sign-in.wait", TooManyTries.minutes(wait));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static void refuse(HttpServletResponse response) {
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean begin(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        return arrival.begin(ticket.username(), List.of(FactorGrantedAuthority.OTT_AUTHORITY), request, response);
    }
}
