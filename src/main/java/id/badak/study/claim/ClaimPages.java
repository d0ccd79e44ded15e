package id.badak.study.claim;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import id.badak.study.appraisal.AppraisalId;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.interview.FieldStudyId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a study says: all of it beside the numbers, and each claim to be written, judged and inferred from.
@Controller
@RequestMapping("/penelitian/kajian/{study}/klaim")
class ClaimPages {
    private final Claims claims;
    private final Numbering numbering;
    private final Accounts accounts;

    ClaimPages(Claims claims, Numbering numbering, Accounts accounts) {
        this.claims = claims;
        this.numbering = numbering;
        this.accounts = accounts;
    }

    @GetMapping
    @May(act = "claim.read", roles = Role.RESEARCHER)
    String list(@PathVariable UUID study, @RequestParam(defaultValue = "1") String halaman, Model model) {
        return list(new FieldStudyId(study), PageRequest.of(halaman, ""), null, model);
    }

    private String list(FieldStudyId study, PageRequest page, @Nullable String refusal, Model model) {
        var said = claims.open(study);
        Map<AccountId, String> names =
                accounts.list(said.workers()).values().stream().collect(Collectors.toMap(Account::id, Account::name));
        model.addAttribute("view", new ClaimsView(said, numbering.listChoices(), names, page, refusal));
        return "study/claim/claims";
    }

    @GetMapping("/baru")
    @May(act = "claim.write", roles = Role.RESEARCHER)
    String begin(@PathVariable UUID study, Model model) {
        var said = claims.open(new FieldStudyId(study));
        return show(said, null, ClaimForm.empty(Ids.next()), "", Map.of(), null, model);
    }

    @PostMapping
    @May(act = "claim.write", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new ClaimId(Ids.find(fields.getOrDefault("operasi", "")).orElseGet(Ids::next));
        return write(new FieldStudyId(study), id, Optional.empty(), fields, model, request, response, redirect);
    }

    @GetMapping("/{klaim}")
    @May(act = "claim.read", roles = Role.RESEARCHER)
    String show(
            @PathVariable UUID study,
            @PathVariable UUID klaim,
            @RequestParam(defaultValue = "") String informan,
            Model model) {
        var said = claims.open(new FieldStudyId(study));
        var claim = said.get(new ClaimId(klaim));
        return show(said, claim, ClaimForm.of(claim), informan, Map.of(), null, model);
    }

    @PostMapping("/{klaim}")
    @May(act = "claim.write", roles = Role.RESEARCHER)
    String createEdition(
            @PathVariable UUID study,
            @PathVariable UUID klaim,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var within = new FieldStudyId(study);
        var claim = claims.open(within).get(new ClaimId(klaim));
        return write(within, claim.id(), Optional.of(claim), fields, model, request, response, redirect);
    }

    private String write(
            FieldStudyId study,
            ClaimId id,
            Optional<Claim> latest,
            Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new ClaimForm(fields);
        String refusal = null;
        if (form.check()) {
            try {
                claims.write(study, id, form.edition(), form.evidence(latest));
                Notices.leave(redirect, request, "claim.written");
                redirect.addAttribute("informan", Passages.address(form.value("informan")));
                return "redirect:/penelitian/kajian/%s/klaim/%s".formatted(study, id);
            } catch (Refusal refused) {
                response.setStatus(refused.problem().kind().status());
                refusal = Frames.texts(request).of(refused.problem());
            }
        } else {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
        }
        return show(claims.open(study), latest.orElse(null), form, form.value("informan"), Map.of(), refusal, model);
    }

    @PostMapping("/{klaim}/triangulasi")
    @May(act = "claim.judge", roles = Role.RESEARCHER)
    String createPosition(
            @PathVariable UUID study,
            @PathVariable UUID klaim,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(study, klaim, fields, model, request, response, redirect, "claim.judged", () -> {
            var sources = new EnumMap<Source, Position>(Source.class);
            for (var source : Source.values()) {
                sources.put(source, one(Position.class, fields.get(ClaimView.field(source))));
            }
            claims.judge(
                    new FieldStudyId(study),
                    new ClaimId(klaim),
                    edition(fields),
                    sources,
                    Typed.strip(fields.get("memo")),
                    myName());
        });
    }

    @PostMapping("/{klaim}/simpulan")
    @May(act = "claim.infer", roles = Role.RESEARCHER)
    String createInference(
            @PathVariable UUID study,
            @PathVariable UUID klaim,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(
                study,
                klaim,
                fields,
                model,
                request,
                response,
                redirect,
                "claim.inferred",
                () -> claims.infer(
                        new FieldStudyId(study),
                        new ClaimId(klaim),
                        edition(fields),
                        one(Fit.class, fields.get("kecocokan")),
                        Typed.strip(fields.get("simpulan")),
                        Typed.strip(fields.get("simpulan-inggris")),
                        myName()));
    }

    @PostMapping("/{klaim}/tutup")
    @May(act = "claim.write", roles = Role.RESEARCHER)
    String createEnd(
            @PathVariable UUID study,
            @PathVariable UUID klaim,
            @RequestParam(defaultValue = "") String alasan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            claims.end(new FieldStudyId(study), new ClaimId(klaim), Typed.strip(alasan));
            Notices.leave(redirect, request, "claim.ended");
            return "redirect:/penelitian/kajian/%s/klaim".formatted(study);
        } catch (Refusal refused) {
            return refuse(
                    study,
                    klaim,
                    Map.of("alasan", alasan),
                    refused.problem().kind(),
                    Frames.texts(request).of(refused.problem()),
                    model,
                    response);
        }
    }

    private String act(
            UUID study,
            UUID klaim,
            Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String done,
            Runnable act) {
        var texts = Frames.texts(request);
        try {
            act.run();
            Notices.leave(redirect, request, done);
            return "redirect:/penelitian/kajian/%s/klaim/%s".formatted(study, klaim);
        } catch (Refusal refused) {
            return refuse(study, klaim, fields, refused.problem().kind(), texts.of(refused.problem()), model, response);
        } catch (InquiryFault fault) {
            return refuse(study, klaim, fields, Problem.Kind.WRONG_STATE, fault.remedy(texts), model, response);
        }
    }

    private String refuse(
            UUID study,
            UUID klaim,
            Map<String, String> typed,
            Problem.Kind kind,
            String sentence,
            Model model,
            HttpServletResponse response) {
        var said = claims.open(new FieldStudyId(study));
        var claim = said.get(new ClaimId(klaim));
        response.setStatus(kind.status());
        return show(said, claim, ClaimForm.of(claim), "", typed, sentence, model);
    }

    /// Lets the numbers of a dataset stand beside the words.
    @PostMapping("/angka")
    @May(act = "claim.number", roles = Role.RESEARCHER)
    String createChoice(
            @PathVariable UUID study,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return number(
                study,
                model,
                request,
                response,
                () -> numbering.choose(
                        new FieldStudyId(study),
                        edition(fields),
                        new FrozenDatasetId(Ids.find(fields.getOrDefault("data", ""))
                                .orElseThrow(() -> Problem.refuse(new ClaimProblem.NoNumbers())))));
    }

    @PostMapping("/angka/beku")
    @May(act = "claim.number", roles = Role.RESEARCHER)
    String createFreeze(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String hasil,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return number(
                study,
                model,
                request,
                response,
                () -> numbering.freeze(
                        new FieldStudyId(study),
                        new AppraisalId(
                                Ids.find(hasil).orElseThrow(() -> Problem.refuse(new ClaimProblem.NoNumbers())))));
    }

    private String number(
            UUID study, Model model, HttpServletRequest request, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:/penelitian/kajian/%s/klaim".formatted(study);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return list(
                    new FieldStudyId(study),
                    PageRequest.of("1", ""),
                    Frames.texts(request).of(refused.problem()),
                    model);
        }
    }

    private static String show(
            Said said,
            @Nullable Claim claim,
            ClaimForm form,
            String informant,
            Map<String, String> typed,
            @Nullable String refusal,
            Model model) {
        model.addAttribute("view", new ClaimView(said, claim, form, informant, typed, refusal));
        return "study/claim/claim";
    }

    private String myName() {
        return accounts.find(Acting.get().account()).map(Account::name).orElse("–");
    }

    private static int edition(Map<String, String> fields) {
        var typed = fields.getOrDefault("edisi", "");
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    private static <E extends Enum<E>> E one(Class<E> type, @Nullable String name) {
        return Typed.constant(type, name).orElseThrow(() -> Problem.refuse(new ClaimProblem.SayWhy()));
    }
}
