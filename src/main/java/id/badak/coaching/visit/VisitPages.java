package id.badak.coaching.visit;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.standard.Edition;
import id.badak.shell.Notices;
import id.badak.sync.Bodies;
import id.badak.sync.Operations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class VisitPages {
    private final Visits visits;
    private final MentorCases cases;
    private final Facilities facilities;
    private final Operations operations;
    private final Clock clock;

    VisitPages(Visits visits, MentorCases cases, Facilities facilities, Operations operations, Clock clock) {
        this.visits = visits;
        this.cases = cases;
        this.facilities = facilities;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping("/binaan/{id}/kunjungan/baru")
    @May(act = "visit.record", roles = Role.MENTOR)
    String show(@PathVariable UUID id, Model model) {
        var mentorCase = cases.read(new MentorCaseId(id));
        var today = LocalDate.now(clock);
        var edition = editionOf(mentorCase, today);
        return show(mentorCase, edition, VisitForm.empty(Ids.next(), edition, today), null, model);
    }

    @PostMapping("/binaan/{id}/kunjungan")
    @May(act = "visit.record", roles = Role.MENTOR)
    String create(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam Map<String, MultipartFile> files,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var mentorCase = cases.get(new MentorCaseId(id));
        var today = LocalDate.now(clock);
        var edition = editionOf(mentorCase, today);
        var form = new VisitForm(fields);
        keepPhotos(mentorCase, edition, form, files);
        var report = form.report(id, edition, today);
        var operation = form.operation();
        if (report.isEmpty() || operation.isEmpty()) {
            response.setStatus(422);
            return show(mentorCase, edition, form, null, model);
        }
        try {
            var receipt = operations.receive(operation.get(), VisitReceiver.KIND, Bodies.write(report.get()));
            Notices.leave(redirect, request, "visit.recorded", receipt.number());
            return "redirect:/binaan/" + id;
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(mentorCase, edition, form, refused.problem(), model);
        }
    }

    /// Keeps a photo that a device sends ahead of the operation that will speak of it.
    @PostMapping("/api/bukti")
    @May(
            act = "evidence.keep",
            roles = {Role.OWNER, Role.MENTOR})
    @ResponseBody
    Map<String, String> keepPhoto(@RequestParam UUID kasus, @RequestParam MultipartFile foto) throws IOException {
        return Map.of(
                "id", visits.keepPhoto(new MentorCaseId(kasus), foto.getBytes()).toString());
    }

    private void keepPhotos(MentorCase mentorCase, Edition edition, VisitForm form, Map<String, MultipartFile> files)
            throws IOException {
        for (var clause : edition.clauses()) {
            var photo = files.get("foto-" + clause.number());
            if (photo == null || photo.isEmpty()) {
                continue;
            }
            try {
                form.keepPhoto(
                        clause.number(),
                        visits.keepPhoto(mentorCase.id(), photo.getBytes()).value());
            } catch (Refusal refused) {
                form.faults()
                        .add(
                                "foto-" + clause.number(),
                                "problem." + refused.problem().key(),
                                refused.problem().facts());
            }
        }
    }

    private Edition editionOf(MentorCase mentorCase, LocalDate on) {
        return visits.inForce(facilities.get(mentorCase.facility()), on)
                .orElseThrow(() -> Problem.refuse(new VisitProblem.EditionNotInForce()));
    }

    private String show(
            MentorCase mentorCase, Edition edition, VisitForm form, @Nullable Problem problem, Model model) {
        var facility = facilities.get(mentorCase.facility());
        model.addAttribute("view", new VisitView(mentorCase, facility, edition, form, problem));
        return "coaching/visit/form";
    }
}
