package id.badak.study.interview;

import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A transcript until it is locked.
@Controller
@RequestMapping("/penelitian/kajian/{study}")
class TranscriptPages {
    private final Interviews interviews;
    private final Transcripts transcripts;
    private final Accounts accounts;

    TranscriptPages(Interviews interviews, Transcripts transcripts, Accounts accounts) {
        this.interviews = interviews;
        this.transcripts = transcripts;
        this.accounts = accounts;
    }

    @Dear
    @PostMapping("/wawancara/{interview}/naskah")
    @May(act = "transcript.import", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @PathVariable UUID interview,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var form = new TranscriptForm(fields);
        try {
            var file = berkas == null || berkas.isEmpty()
                    ? TranscriptFile.pasted(form.value("kata"))
                    : TranscriptFile.read(
                            berkas.getBytes(), Objects.requireNonNullElse(berkas.getOriginalFilename(), ""));
            var id = new TranscriptId(form.uuid("operasi").orElseGet(Ids::next));
            transcripts.take(new FieldStudyId(study), new InterviewId(interview), id, file, form.value("penanya"));
            Notices.leave(redirect, request, "interview.taken");
            return "redirect:" + path(study, id.value());
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            var opened = interviews.look(new FieldStudyId(study), new InterviewId(interview));
            var ledBy = accounts.find(opened.interview().ledBy()).map(Account::name);
            model.addAttribute(
                    "view", new InterviewView(opened, ledBy.orElse(""), ConsentForm.empty(), form, refused.problem()));
            return "study/interview/interview";
        }
    }

    @GetMapping("/naskah/{transcript}")
    @May(act = "transcript.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, @PathVariable UUID transcript, Model model) {
        return show(study, transcript, "", "", null, model);
    }

    private String show(
            UUID study, UUID transcript, String words, String role, @Nullable Problem problem, Model model) {
        model.addAttribute(
                "view",
                new TranscriptView(
                        new FieldStudyId(study),
                        transcripts.look(new FieldStudyId(study), new TranscriptId(transcript)),
                        Ids.next(),
                        words,
                        role,
                        problem));
        return "study/interview/transcript";
    }

    @PostMapping("/naskah/{transcript}/samaran")
    @May(act = "transcript.redact", roles = Role.RESEARCHER)
    String createRedaction(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @RequestParam(defaultValue = "") String operasi,
            @RequestParam(defaultValue = "") String kata,
            @RequestParam(defaultValue = "") String peran,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            int places = transcripts.redact(
                    new FieldStudyId(study),
                    new TranscriptId(transcript),
                    Ids.find(operasi).orElseGet(Ids::next),
                    kata,
                    peran);
            Notices.leave(redirect, request, "interview.redacted", places);
            return "redirect:" + path(study, transcript);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, transcript, kata, peran, refused.problem(), model);
        }
    }

    @PostMapping("/naskah/{transcript}/samaran/{redaction}/batal")
    @May(act = "transcript.redact", roles = Role.RESEARCHER)
    String createUndo(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @PathVariable UUID redaction,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(study, transcript, model, response, () -> {
            transcripts.undo(new FieldStudyId(study), new TranscriptId(transcript), redaction);
            Notices.leave(redirect, request, "interview.restored");
        });
    }

    @PostMapping("/naskah/{transcript}/samaran/{redaction}/buang")
    @May(act = "transcript.redact", roles = Role.RESEARCHER)
    String deleteOriginal(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            @PathVariable UUID redaction,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(study, transcript, model, response, () -> {
            transcripts.forget(new FieldStudyId(study), new TranscriptId(transcript), redaction);
            Notices.leave(redirect, request, "interview.forgotten");
        });
    }

    @PostMapping("/naskah/{transcript}/kunci")
    @May(act = "transcript.lock", roles = Role.RESEARCHER)
    String createLock(
            @PathVariable UUID study,
            @PathVariable UUID transcript,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(study, transcript, model, response, () -> {
            transcripts.lock(new FieldStudyId(study), new TranscriptId(transcript));
            Notices.leave(redirect, request, "interview.locked");
        });
    }

    private String act(UUID study, UUID transcript, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return "redirect:" + path(study, transcript);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, transcript, "", "", refused.problem(), model);
        }
    }

    private static String path(UUID study, UUID transcript) {
        return "/penelitian/kajian/%s/naskah/%s".formatted(study, transcript);
    }
}
