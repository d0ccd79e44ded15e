package id.badak.study.studio;

import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Typed;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.material.Code.Stage;
import id.badak.study.studio.CodeChange.What;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
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

/// The codebook of a study, and what became of it.
@Controller
@RequestMapping("/penelitian/kajian/{study}/kode")
class CodebookPages {
    private final Codebooks codebooks;
    private final Accounts accounts;

    CodebookPages(Codebooks codebooks, Accounts accounts) {
        this.codebooks = codebooks;
        this.accounts = accounts;
    }

    @GetMapping
    @May(act = "code.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, Model model) {
        return show(study, Map.of(), null, model);
    }

    private String show(UUID study, Map<String, String> typed, @Nullable Problem problem, Model model) {
        var opened = codebooks.open(new FieldStudyId(study));
        var people =
                opened.tree().changes().stream().map(CodeChange::by).distinct().toList();
        var names = accounts.list(people).values().stream().collect(Collectors.toMap(Account::id, Account::name));
        model.addAttribute("view", new CodebookView(opened, opened.tree().rows(), names, typed, problem));
        return "study/studio/codebook";
    }

    @PostMapping
    @May(act = "code.change", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var typed = new HashMap<>(fields);
        typed.remove(CodebookView.CODE);
        return act(
                study,
                typed,
                model,
                response,
                () -> codebooks.create(
                        new FieldStudyId(study),
                        new CodeId(Ids.find(fields.getOrDefault("operasi", "")).orElseGet(Ids::next)),
                        fields.getOrDefault("nama", ""),
                        stage(fields).orElse(Stage.OPEN),
                        code(fields, "induk").orElse(null)));
    }

    /// The same by how far the thinking has come.
    @GetMapping("/tahap")
    @May(act = "code.read", roles = Role.RESEARCHER)
    String showStages(@PathVariable UUID study, Model model) {
        model.addAttribute("view", new StagesView(codebooks.open(new FieldStudyId(study))));
        return "study/studio/stages";
    }

    /// What is to become of a code: which of the fields counts says `apa`.
    @PostMapping("/{code}/ubah")
    @May(act = "code.change", roles = Role.RESEARCHER)
    String createChange(
            @PathVariable UUID study,
            @PathVariable UUID code,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var typed = new HashMap<>(fields);
        typed.put(CodebookView.CODE, code.toString());
        return act(study, typed, model, response, () -> {
            var what = switch (fields.getOrDefault("apa", "")) {
                case "nama" -> new What.Renamed(Typed.strip(fields.get("nama")));
                case "tahap" -> new What.Staged(stage(fields).orElse(Stage.OPEN));
                case "penjelasan" -> new What.Described(Typed.strip(fields.get("penjelasan")));
                case "induk" -> new What.Moved(code(fields, "induk").orElse(null));
                case "gabung" ->
                    new What.Merged(
                            code(fields, "induk").orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownCode())));
                default -> throw Problem.refuse(new StudioProblem.SayMore());
            };
            codebooks.change(new FieldStudyId(study), new CodeId(code), what, fields.getOrDefault("alasan", ""));
        });
    }

    @PostMapping("/perubahan/{change}/batal")
    @May(act = "code.change", roles = Role.RESEARCHER)
    String createUndo(@PathVariable UUID study, @PathVariable UUID change, Model model, HttpServletResponse response) {
        return act(study, Map.of(), model, response, () -> codebooks.undo(new FieldStudyId(study), change));
    }

    private String act(UUID study, Map<String, String> typed, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:/penelitian/kajian/%s/kode".formatted(study);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, typed, refused.problem(), model);
        }
    }

    private static Optional<Stage> stage(Map<String, String> fields) {
        return Typed.constant(Stage.class, fields.get("tahap"));
    }

    private static Optional<CodeId> code(Map<String, String> fields, String name) {
        return Ids.find(fields.getOrDefault(name, "")).map(CodeId::new);
    }
}
