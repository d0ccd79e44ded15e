package id.badak.coaching.upload;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where a device sends a photo in pieces: it begins, sends, asks how far after a cut, and finishes. What comes of it
/// is the answer of `POST /api/bukti`.
@Controller
@RequestMapping("/api/bukti/unggahan")
@ResponseBody
class UploadPages {
    private final Uploads uploads;

    UploadPages(Uploads uploads) {
        this.uploads = uploads;
    }

    /// @param sidik SHA-256 of the whole, in small hexadecimal letters
    /// @param besar of the whole, in bytes
    @PostMapping
    @May(
            act = "evidence.keep",
            roles = {Role.OWNER, Role.MENTOR})
    UploadView create(
            @RequestParam UUID kasus,
            @RequestParam(defaultValue = "") String sidik,
            @RequestParam(defaultValue = "0") long besar) {
        return UploadView.of(uploads.begin(new MentorCaseId(kasus), sidik, besar));
    }

    @GetMapping
    @May(
            act = "evidence.keep",
            roles = {Role.OWNER, Role.MENTOR})
    ResponseEntity<List<UploadView>> list(@RequestParam UUID kasus) {
        var open = uploads.listOpen(new MentorCaseId(kasus));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(open.stream().map(UploadView::of).toList());
    }

    /// The body is the piece itself, of whatever type it says it is.
    ///
    /// @param mulai where its first byte stands in the whole
    @PostMapping("/{id}/potongan")
    @May(
            act = "evidence.keep",
            roles = {Role.OWNER, Role.MENTOR})
    UploadView createPiece(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") long mulai, HttpServletRequest request) {
        return UploadView.of(uploads.add(new UploadId(id), mulai, piece(request)));
    }

    @PostMapping("/{id}/selesai")
    @May(
            act = "evidence.keep",
            roles = {Role.OWNER, Role.MENTOR})
    Map<String, String> createEnd(@PathVariable UUID id) {
        return Map.of("id", uploads.finish(new UploadId(id)).toString());
    }

    /// Reads one byte more than a piece may have, and no further.
    private static byte[] piece(HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(Upload.MOST_PIECE_BYTES + 1);
        } catch (IOException cutOff) {
            throw Problem.refuse(new UploadProblem.PieceCutOff());
        }
    }
}
