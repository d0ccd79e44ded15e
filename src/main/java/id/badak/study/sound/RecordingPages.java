package id.badak.study.sound;

import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Notices;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.InterviewId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where researchers keep recordings and listen to them.
@Controller
@RequestMapping("/penelitian/kajian/{study}")
class RecordingPages {
    private final Recordings recordings;

    RecordingPages(Recordings recordings) {
        this.recordings = recordings;
    }

    @GetMapping("/wawancara/{interview}/rekaman")
    @May(act = "sound.list", roles = Role.RESEARCHER)
    String list(@PathVariable UUID study, @PathVariable UUID interview, Model model) {
        return list(study, interview, null, model);
    }

    private String list(UUID study, UUID interview, @Nullable Problem problem, Model model) {
        var listed = recordings.list(new FieldStudyId(study), new InterviewId(interview));
        model.addAttribute("view", new RecordingsView(listed, Ids.next(), problem));
        return "study/sound/list";
    }

    @PostMapping("/wawancara/{interview}/rekaman")
    @May(act = "sound.keep", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @PathVariable UUID interview,
            @RequestParam(defaultValue = "") String operasi,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        try {
            if (berkas == null) {
                throw Problem.refuse(new SoundProblem.NoSound());
            }
            var id = new RecordingId(Ids.find(operasi).orElseGet(Ids::next));
            try (var sound = berkas.getInputStream()) {
                recordings.keep(new FieldStudyId(study), new InterviewId(interview), id, berkas.getSize(), sound);
            }
            Notices.leave(redirect, request, "sound.kept");
            return "redirect:/penelitian/kajian/%s/wawancara/%s/rekaman".formatted(study, interview);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return list(study, interview, refused.problem(), model);
        }
    }

    /// Sends what a player asks for. It stays in no browser, and has no name to be kept under.
    @GetMapping("/rekaman/{recording}")
    @May(act = "sound.listen", roles = Role.RESEARCHER)
    void listen(
            @PathVariable UUID study,
            @PathVariable UUID recording,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var opened = recordings.open(new FieldStudyId(study), new RecordingId(recording));
        int length = opened.recording().bytes();
        var span = Span.of(request.getHeader(HttpHeaders.RANGE), length);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (span.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + length);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        response.setContentType(opened.recording().format().mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        response.setContentLength(span.get().beyond() - span.get().first());
        if (span.get().isPart()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE,
                    "bytes %d-%d/%d".formatted(span.get().first(), span.get().beyond() - 1, length));
        }
        write(opened, span.get(), response);
    }

    private void write(Recordings.Opened opened, Span span, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        for (int number = span.first() / Recording.PIECE; number * Recording.PIECE < span.beyond(); number++) {
            var piece = recordings.read(opened, number);
            int start = number * Recording.PIECE;
            int from = Math.max(0, span.first() - start);
            int to = Math.min(piece.length, span.beyond() - start);
            out.write(piece, from, to - from);
        }
    }

    @PostMapping("/rekaman/{recording}/hapus")
    @May(act = "sound.remove", roles = Role.RESEARCHER)
    String remove(
            @PathVariable UUID study,
            @PathVariable UUID recording,
            @RequestParam(defaultValue = "") String yakin,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!yakin.equals("ya")) {
            var problem = new SoundProblem.NotCertain();
            response.setStatus(problem.kind().status());
            var interview = recordings.interviewOf(new FieldStudyId(study), new RecordingId(recording));
            return list(study, interview.value(), problem, model);
        }
        var interview = recordings.remove(new FieldStudyId(study), new RecordingId(recording));
        Notices.leave(redirect, request, "sound.removed");
        return "redirect:/penelitian/kajian/%s/wawancara/%s/rekaman".formatted(study, interview);
    }
}
