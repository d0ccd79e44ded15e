package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

/// The desk at which a transcript is coded.
@Controller
@RequestMapping("/penelitian/kajian/{study}/meja/{transcript}")
class DeskPages {
    private static final Pattern POINT = Pattern.compile("\\d{1,7}");

    private final Codings codings;
    private final Accounts accounts;

    DeskPages(Codings codings, Accounts accounts) {
        this.codings = codings;
        this.accounts = accounts;
    }

    @GetMapping
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, @PathVariable UUID transcript, Model model) {
        return show(study, transcript, null, model);
    }

    private String show(UUID study, UUID transcript, @Nullable Problem problem, Model model) {
        var opened = codings.open(new FieldStudyId(study), new TranscriptId(transcript));
        model.addAttribute("view", new DeskView(opened, Acting.get().account(), names(opened.desk()), problem));
        return "study/studio/desk";
    }

    private Map<AccountId, String> names(Desk desk) {
        return accounts.list(desk.coders().stream().map(Desk.Seat::coder).toList()).values().stream()
                .collect(Collectors.toMap(Account::id, Account::name));
    }

    @PostMapping("/pernyataan")
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    String createStatement(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @RequestParam(defaultValue = "") String sikap,
            Model model,
            HttpServletResponse response) {
        return act(study, transcript, model, response, () -> {
            var stance = Typed.constant(Desk.Stance.class, sikap)
                    .orElseThrow(() -> Problem.refuse(new StudioProblem.SayStance()));
            codings.state(new FieldStudyId(study), new TranscriptId(transcript), stance);
        });
    }

    /// Marks words that were chosen, or from one sentence to another where no script chose any.
    @PostMapping("/kutipan")
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    String createCoding(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var isScript = request.getHeader("HX-Request") != null;
        try {
            var place = mark(new FieldStudyId(study), new TranscriptId(transcript), fields);
            if (isScript) {
                return turn(study, transcript, place[0], model);
            }
            Notices.leave(redirect, request, "studio.marked");
            return "redirect:/penelitian/kajian/%s/meja/%s".formatted(study, transcript);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            if (isScript) {
                response.setHeader("HX-Retarget", "#kabar");
                response.setHeader("HX-Reswap", "innerHTML");
                model.addAttribute("view", refused.problem());
                return "study/studio/refused";
            }
            return show(study, transcript, refused.problem(), model);
        }
    }

    private int[] mark(FieldStudyId study, TranscriptId transcript, Map<String, String> fields) {
        var place = place(study, transcript, fields);
        var code = Ids.find(fields.getOrDefault("kode", ""))
                .map(CodeId::new)
                .orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownCode()));
        var id = new CodingId(Ids.find(fields.getOrDefault("operasi", "")).orElseGet(Ids::next));
        codings.mark(study, transcript, id, code, place[0], place[1]);
        return place;
    }

    /// The turn in which a place is, as it looks by now.
    private String turn(UUID study, UUID transcript, int point, Model model) {
        var opened = codings.open(new FieldStudyId(study), new TranscriptId(transcript));
        var desk = new DeskView(opened, Acting.get().account(), names(opened.desk()), null);
        model.addAttribute("view", new TurnView(desk, desk.turnOf(point)));
        return "study/studio/turn";
    }

    private int[] place(FieldStudyId study, TranscriptId transcript, Map<String, String> fields) {
        int first = number(fields, "awal");
        int beyond = number(fields, "akhir");
        if (first >= 0 && beyond > first) {
            return new int[] {first, beyond};
        }
        return Sentences.of(codings.open(study, transcript).words())
                .place(number(fields, "dari"), number(fields, "sampai"))
                .orElseThrow(() -> Problem.refuse(new StudioProblem.NoPassage()));
    }

    private static int number(Map<String, String> fields, String name) {
        var typed = Objects.requireNonNullElse(fields.get(name), "").strip();
        return POINT.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
    }

    @PostMapping("/kutipan/{coding}/lepas")
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    String createRemoval(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @PathVariable UUID coding,
            Model model,
            HttpServletResponse response) {
        return act(
                study,
                transcript,
                model,
                response,
                () -> codings.unmark(new FieldStudyId(study), new TranscriptId(transcript), new CodingId(coding)));
    }

    @PostMapping("/selesai")
    @May(act = "coding.mark", roles = Role.RESEARCHER)
    String createDone(
            @PathVariable UUID study, @PathVariable UUID transcript, Model model, HttpServletResponse response) {
        return act(
                study,
                transcript,
                model,
                response,
                () -> codings.finish(new FieldStudyId(study), new TranscriptId(transcript)));
    }

    private String act(UUID study, UUID transcript, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:/penelitian/kajian/%s/meja/%s".formatted(study, transcript);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, transcript, refused.problem(), model);
        }
    }

    @GetMapping("/beda")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String showDifferences(@PathVariable UUID study, @PathVariable UUID transcript, Model model) {
        return differences(study, transcript, Optional.empty(), null, model);
    }

    private String differences(
            UUID study,
            UUID transcript,
            Optional<DifferencesView.Typed> typed,
            @Nullable Problem problem,
            Model model) {
        var compared = codings.compare(new FieldStudyId(study), new TranscriptId(transcript));
        var desk = new DeskView(
                compared.opened(),
                Acting.get().account(),
                names(compared.opened().desk()),
                problem);
        model.addAttribute("view", new DifferencesView(desk, compared, typed));
        return "study/studio/differences";
    }

    @PostMapping("/beda/{coding}/putusan")
    @May(act = "coding.decide", roles = Role.RESEARCHER)
    String createDecision(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @PathVariable UUID coding,
            @RequestParam(defaultValue = "") String putusan,
            @RequestParam(defaultValue = "") String memo,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var verdict = Typed.constant(Adjudication.Verdict.class, putusan)
                    .orElseThrow(() -> Problem.refuse(new StudioProblem.SayMore()));
            codings.decide(
                    new FieldStudyId(study),
                    new TranscriptId(transcript),
                    new CodingId(coding),
                    verdict,
                    Typed.strip(memo));
            Notices.leave(redirect, request, "studio.decided");
            return "redirect:/penelitian/kajian/%s/meja/%s/beda".formatted(study, transcript);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return differences(
                    study, transcript, Optional.of(new DifferencesView.Typed(coding, memo)), refused.problem(), model);
        }
    }
}
