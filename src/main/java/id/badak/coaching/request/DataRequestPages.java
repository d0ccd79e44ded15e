package id.badak.coaching.request;

import id.badak.coaching.request.DataRequest.Outcome;
import id.badak.coaching.request.DataRequestView.Form;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
@RequestMapping("/permintaan-data")
class DataRequestPages {
    private static final String ANSWERED = "dijawab";

    private final DataRequests requests;
    private final Accounts accounts;
    private final Facilities facilities;
    private final Clocks clocks;
    private final Clock clock;

    DataRequestPages(DataRequests requests, Accounts accounts, Facilities facilities, Clocks clocks, Clock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.facilities = facilities;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "data-request.list", roles = Role.COORDINATOR)
    String list(
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam(defaultValue = "") String keadaan,
            Model model) {
        var open = !keadaan.equals(ANSWERED);
        var slice = requests.list(open, PageRequest.of(halaman, ""));
        var names = facilities.listEnterprises(
                slice.rows().stream().map(DataRequest::enterprise).distinct().toList());
        model.addAttribute("view", new DataRequestsView(slice, names, open, clock.instant()));
        return "coaching/request/list";
    }

    @GetMapping("/{id}")
    @May(act = "data-request.read", roles = Role.COORDINATOR)
    String show(@PathVariable UUID id, Model model) {
        return show(id, new Form("", "", "", Correction.Typing.NONE, null), model);
    }

    @PostMapping("/{id}/jawaban")
    @May(act = "data-request.answer", roles = Role.COORDINATOR)
    String createAnswer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "") String kata,
            @RequestParam(defaultValue = "") String dasar,
            @RequestParam(defaultValue = "") String paham,
            @RequestParam(defaultValue = "") String namaUsaha,
            @RequestParam(defaultValue = "") String namaPemilik,
            @RequestParam(defaultValue = "") String telepon,
            @RequestParam(defaultValue = "") String sebelumnya,
            @RequestParam(defaultValue = "") String sekarang,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typing = new Correction.Typing(namaUsaha, namaPemilik, telepon, sebelumnya, sekarang);
        try {
            requests.answer(
                    new DataRequestId(id), new Given(outcome(putusan), kata, dasar, paham.equals("true"), typing));
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(id, new Form(putusan, kata, dasar, typing, refused.problem()), model);
        }
        Notices.leave(redirect, request, "request.answered");
        return "redirect:/permintaan-data/" + id;
    }

    private static @Nullable Outcome outcome(String typed) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private String show(UUID id, Form form, Model model) {
        var request = requests.read(new DataRequestId(id));
        var people = accounts.list(Stream.of(
                        request.askedBy(),
                        request.answer() == null ? null : request.answer().by())
                .filter(Objects::nonNull)
                .toList());
        model.addAttribute(
                "view",
                new DataRequestView(
                        request,
                        facilities.getEnterprise(request.enterprise()),
                        requests.listCorrections(List.of(request)).getOrDefault(request.id(), List.of()),
                        people,
                        clocks,
                        clock.instant(),
                        form));
        return "coaching/request/show";
    }
}
