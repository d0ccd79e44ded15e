package id.badak.study.studio;

import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.TranscriptId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One passage with what was thought of it.
@Controller
@RequestMapping("/penelitian/kajian/{study}/meja/{transcript}/kutipan/{coding}")
class PassagePages {
    private final Codings codings;
    private final Memos memos;
    private final Accounts accounts;

    PassagePages(Codings codings, Memos memos, Accounts accounts) {
        this.codings = codings;
        this.memos = memos;
        this.accounts = accounts;
    }

    @GetMapping
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String show(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @PathVariable UUID coding,
            @RequestParam(defaultValue = "1") String halaman,
            Model model) {
        return show(study, transcript, coding, PageRequest.of(halaman, ""), Map.of(), null, model);
    }

    private String show(
            UUID study,
            UUID transcript,
            UUID coding,
            PageRequest page,
            Map<String, String> typed,
            @Nullable Problem problem,
            Model model) {
        var opened = codings.open(new FieldStudyId(study), new TranscriptId(transcript));
        var shown = opened.codings().stream()
                .filter(one -> one.id().value().equals(coding))
                .findFirst()
                .orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownPassage()));
        var slice =
                memos.list(opened.book().study().id(), new Memo.About.OfCoding(shown.transcript(), shown.id()), page);
        var people = Stream.concat(
                        Stream.of(shown.coder()), slice.rows().stream().map(Memo::by))
                .distinct()
                .toList();
        Map<AccountId, String> names =
                accounts.list(people).values().stream().collect(Collectors.toMap(Account::id, Account::name));
        var desk = new DeskView(opened, Acting.get().account(), names, problem);
        var path = "%s/kutipan/%s/memo".formatted(desk.path(), coding);
        model.addAttribute(
                "view",
                new PassageView(
                        desk, shown, new MemosView(path, slice, Acting.get().account(), names, typed)));
        return "study/studio/passage";
    }

    /// Writes a memo, or one on that says which it is.
    @PostMapping("/memo")
    @May(act = "coding.note", roles = Role.RESEARCHER)
    String createMemo(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @PathVariable UUID coding,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var words = fields.getOrDefault(MemosView.WORDS, "");
        var id = new FieldStudyId(study);
        try {
            Ids.find(fields.getOrDefault(MemosView.MEMO, ""))
                    .ifPresentOrElse(
                            memo -> memos.revise(id, memo, words),
                            () -> memos.write(
                                    id,
                                    Ids.find(fields.getOrDefault("operasi", "")).orElseGet(Ids::next),
                                    new Memo.About.OfCoding(new TranscriptId(transcript), new CodingId(coding)),
                                    words));
            return "redirect:/penelitian/kajian/%s/meja/%s/kutipan/%s".formatted(study, transcript, coding);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, transcript, coding, PageRequest.of("1", ""), fields, refused.problem(), model);
        }
    }
}
