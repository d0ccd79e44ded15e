package id.badak.study.studio;

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
import id.badak.study.interview.FieldStudyId;
import id.badak.study.studio.CodeChange.Relation;
import id.badak.study.studio.CodeChange.What;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/// One code of a codebook: its relations, its memos, and how it becomes two.
@Controller
@RequestMapping("/penelitian/kajian/{study}/kode/{code}")
class StudyCodePages {
    private final Codebooks codebooks;
    private final Splits splits;
    private final Memos memos;
    private final Accounts accounts;

    StudyCodePages(Codebooks codebooks, Splits splits, Memos memos, Accounts accounts) {
        this.codebooks = codebooks;
        this.splits = splits;
        this.memos = memos;
        this.accounts = accounts;
    }

    @GetMapping
    @May(act = "code.read", roles = Role.RESEARCHER)
    String show(
            @PathVariable UUID study,
            @PathVariable UUID code,
            @RequestParam(defaultValue = "1") String halaman,
            Model model) {
        return show(study, code, PageRequest.of(halaman, ""), Map.of(), null, model);
    }

    private String show(
            UUID study,
            UUID code,
            PageRequest page,
            Map<String, String> typed,
            @Nullable Problem problem,
            Model model) {
        var book = codebooks.open(new FieldStudyId(study));
        var node = book.tree().get(new CodeId(code));
        var slice = memos.list(book.study().id(), new Memo.About.OfCode(node.id()), page);
        var path = "/penelitian/kajian/%s/kode/%s/memo".formatted(study, code);
        var names = names(slice.rows().stream().map(Memo::by).toList());
        model.addAttribute(
                "view",
                new CodeView(book, node, new MemosView(path, slice, Acting.get().account(), names, typed), problem));
        return "study/studio/code";
    }

    private Map<AccountId, String> names(Collection<AccountId> people) {
        return accounts.list(people).values().stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    @PostMapping("/kaitan")
    @May(act = "code.change", roles = Role.RESEARCHER)
    String createLink(
            @PathVariable UUID study,
            @PathVariable UUID code,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return act(study, code, fields, model, response, () -> {
            var relation = Typed.constant(Relation.class, fields.get("jenis"))
                    .orElseThrow(() -> Problem.refuse(new StudioProblem.SayMore()));
            var to = Ids.find(fields.getOrDefault("ke", ""))
                    .map(CodeId::new)
                    .orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownCode()));
            codebooks.change(
                    new FieldStudyId(study),
                    new CodeId(code),
                    new What.Linked(to, relation),
                    fields.getOrDefault("alasan", ""));
        });
    }

    /// Writes a memo, or one on that says which it is.
    @PostMapping("/memo")
    @May(act = "coding.note", roles = Role.RESEARCHER)
    String createMemo(
            @PathVariable UUID study,
            @PathVariable UUID code,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return act(study, code, fields, model, response, () -> {
            var words = fields.getOrDefault(MemosView.WORDS, "");
            var id = new FieldStudyId(study);
            Ids.find(fields.getOrDefault(MemosView.MEMO, ""))
                    .ifPresentOrElse(
                            memo -> memos.revise(id, memo, words),
                            () -> memos.write(
                                    id,
                                    Ids.find(fields.getOrDefault("operasi", "")).orElseGet(Ids::next),
                                    new Memo.About.OfCode(new CodeId(code)),
                                    words));
        });
    }

    private String act(
            UUID study,
            UUID code,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
            return "redirect:/penelitian/kajian/%s/kode/%s".formatted(study, code);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, code, PageRequest.of("1", ""), fields, refused.problem(), model);
        }
    }

    @GetMapping("/pecah")
    @May(act = "code.read", roles = Role.RESEARCHER)
    String beginSplit(@PathVariable UUID study, @PathVariable UUID code, Model model) {
        return split(study, code, Map.of(), Set.of(), null, model);
    }

    private String split(
            UUID study,
            UUID code,
            Map<String, String> typed,
            Set<CodingId> chosen,
            @Nullable Problem problem,
            Model model) {
        var opened = splits.open(new FieldStudyId(study), new CodeId(code));
        var coders = opened.codings().stream().map(Coding::coder).distinct().toList();
        model.addAttribute("view", new SplitView(opened, names(coders), typed, chosen, problem));
        return "study/studio/split";
    }

    @PostMapping("/pecah")
    @May(act = "code.change", roles = Role.RESEARCHER)
    String createSplit(
            @PathVariable UUID study,
            @PathVariable UUID code,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") List<String> kutipan,
            Model model,
            HttpServletResponse response) {
        var chosen = kutipan.stream()
                .flatMap(one -> Ids.find(one).stream())
                .map(CodingId::new)
                .collect(Collectors.toSet());
        try {
            splits.split(
                    new FieldStudyId(study),
                    new CodeId(code),
                    new CodeId(Ids.find(fields.getOrDefault("operasi", "")).orElseGet(Ids::next)),
                    fields.getOrDefault("nama", ""),
                    chosen,
                    fields.getOrDefault("alasan", ""));
            return "redirect:/penelitian/kajian/%s/kode".formatted(study);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return split(study, code, fields, chosen, refused.problem(), model);
        }
    }
}
