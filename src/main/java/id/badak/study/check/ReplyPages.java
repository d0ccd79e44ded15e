package id.badak.study.check;

import id.badak.kernel.Language;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.shell.Frames;
import id.badak.study.inquiry.MemberCheck.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where an informant answers, without an account. The secret of a link stands behind `#`, as in letters
/// (docs/adr/0061), and goes from form to form in their bodies. Looking at a page uses no link up.
@Controller
@RequestMapping("/konfirmasi")
class ReplyPages {
    private final Replies replies;

    ReplyPages(Replies replies) {
        this.replies = replies;
    }

    @GetMapping
    @May(act = "check.open", by = May.By.ANYONE)
    String show(Model model) {
        return link(new ReplyForm(Map.of()), null, model);
    }

    private static String link(ReplyForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new ReplyView(null, form, problem));
        return "study/check/open";
    }

    @PostMapping
    @May(act = "check.open", by = May.By.ANYONE)
    String open(@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        return with(new ReplyForm(fields), null, model, response);
    }

    @PostMapping("/jawaban")
    @May(act = "check.reply", by = May.By.ANYONE)
    String createReply(
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile suara,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var form = new ReplyForm(fields);
        var link = form.link();
        if (link.isEmpty()) {
            return with(form, null, model, response);
        }
        try {
            if (form.answer().filter(Answer.WITHDRAWN::equals).isPresent()) {
                return shown("study/check/withdraw", replies.open(link.get()), form, null, model);
            }
            return shown("", answer(link.get(), form, suara), form, null, model);
        } catch (Refusal refused) {
            return with(form, refused.problem(), model, response);
        }
    }

    private Replies.Found answer(CheckLink link, ReplyForm form, @Nullable MultipartFile spoken) throws IOException {
        if (spoken == null || spoken.isEmpty()) {
            return replies.answer(link, form.operation(), form.given(false), null);
        }
        try (var sound = spoken.getInputStream()) {
            var voice = new Replies.Voice(spoken.getSize(), sound);
            return replies.answer(link, form.operation(), form.given(true), voice);
        }
    }

    /// Takes an interview back, once that was asked a second time. Words typed before are not looked at.
    @PostMapping("/cabut")
    @May(act = "check.reply", by = May.By.ANYONE)
    String createWithdrawal(@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        var form = new ReplyForm(fields);
        var link = form.link();
        if (link.isEmpty()) {
            return with(form, null, model, response);
        }
        try {
            return shown("", replies.withdraw(link.get(), form.operation()), form, null, model);
        } catch (Refusal refused) {
            return with(form, refused.problem(), model, response);
        }
    }

    /// Shows the same page in another language. The link goes along as it came, in the body: no address has it.
    @PostMapping("/bahasa")
    @May(act = "check.open", by = May.By.ANYONE)
    String createLanguage(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new ReplyForm(fields);
        Frames.choose(Language.of(form.value("kode")), request, response);
        var link = form.link();
        if (link.isEmpty()) {
            return link(form, null, model);
        }
        try {
            return shown(
                    form.isWithdrawing() ? "study/check/withdraw" : "", replies.open(link.get()), form, null, model);
        } catch (Refusal over) {
            return with(form, over.problem(), model, response);
        }
    }

    /// Shows what a link is of, with what was typed and why it was refused.
    private String with(ReplyForm form, @Nullable Problem problem, Model model, HttpServletResponse response) {
        if (problem != null) {
            response.setStatus(problem.kind().status());
        }
        try {
            var link = form.link().orElseThrow(() -> Problem.refuse(new CheckProblem.LinkOver()));
            return shown("", replies.open(link), form, problem, model);
        } catch (Refusal over) {
            response.setStatus(over.problem().kind().status());
            return link(form, over.problem(), model);
        }
    }

    private static String shown(
            String page, Replies.Found found, ReplyForm form, @Nullable Problem problem, Model model) {
        form.operation();
        model.addAttribute("view", new ReplyView(found, form, problem));
        if (found.check().reply() != null) {
            return "study/check/thanks";
        }
        return page.isEmpty() ? "study/check/ask" : page;
    }
}
