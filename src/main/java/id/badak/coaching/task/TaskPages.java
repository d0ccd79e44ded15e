package id.badak.coaching.task;

import id.badak.coaching.mentoring.MentorCases;
import id.badak.evidence.EvidenceId;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.standard.Standards;
import id.badak.shell.Notices;
import id.badak.sync.Bodies;
import id.badak.sync.Operations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/tugas/{id}")
class TaskPages {
    private final Tasks tasks;
    private final MentorCases cases;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Standards standards;
    private final Operations operations;
    private final Clock clock;

    TaskPages(
            Tasks tasks,
            MentorCases cases,
            Facilities facilities,
            Accounts accounts,
            Standards standards,
            Operations operations,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.facilities = facilities;
        this.accounts = accounts;
        this.standards = standards;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping
    @May(
            act = "task.read",
            roles = {Role.OWNER, Role.MENTOR})
    String show(@PathVariable UUID id, Model model) {
        return show(tasks.open(new TaskId(id)), TaskForm.empty(Ids.next()), model);
    }

    /// The owner shows a fix. The photo is kept first; sent twice, it is the same photo and one
    /// fix.
    @PostMapping("/perbaikan")
    @May(act = "task.fix", roles = Role.OWNER)
    String createFix(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID operasi,
            @RequestParam(defaultValue = "") String kata,
            @RequestParam(required = false) @Nullable MultipartFile foto,
            @RequestParam(required = false) @Nullable UUID fotoLama,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var kept = fotoLama;
        try {
            if (foto != null && !foto.isEmpty()) {
                kept = tasks.keepPhoto(new TaskId(id), foto.getBytes()).value();
            }
            if (kept == null) {
                throw Problem.refuse(new TaskProblem.NoPhoto());
            }
            var receipt = operations.receive(
                    required(operasi), TaskReceivers.FIX, Bodies.write(new FixReport(id, kept, kata)));
            Notices.leave(redirect, request, "task.fix.sent", receipt.number());
            return "redirect:/tugas/" + id;
        } catch (Refusal refused) {
            return again(id, new TaskForm(operasi, kata, kept, refused.problem()), response, model);
        }
    }

    @PostMapping("/perbaikan/{fix}/jawaban")
    @May(act = "task.review", roles = Role.MENTOR)
    String createReview(
            @PathVariable UUID id,
            @PathVariable UUID fix,
            @RequestParam(required = false) @Nullable UUID operasi,
            @RequestParam(defaultValue = "") String kata,
            @RequestParam(defaultValue = "") String putusan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var report = new ReviewReport(id, fix, "terima".equals(putusan), kata);
            operations.receive(required(operasi), TaskReceivers.REVIEW, Bodies.write(report));
            Notices.leave(redirect, request, report.accepted() ? "task.review.accepted" : "task.review.more");
            return "redirect:/tugas/" + id;
        } catch (Refusal refused) {
            return again(id, new TaskForm(operasi, kata, null, refused.problem()), response, model);
        }
    }

    /// Kept by no browser, for the telephone may be lent or lost: each look fetches it again (docs/adr/0054).
    @GetMapping("/foto/{photo}")
    @May(
            act = "task.read",
            roles = {Role.OWNER, Role.MENTOR})
    ResponseEntity<byte[]> photo(@PathVariable UUID id, @PathVariable UUID photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(tasks.photo(new TaskId(id), new EvidenceId(photo)));
    }

    private String again(UUID id, TaskForm form, HttpServletResponse response, Model model) {
        var problem = form.problem();
        var task = tasks.get(new TaskId(id));
        response.setStatus(problem == null ? 422 : problem.kind().status());
        return show(task, form.operation() == null ? form.with(Ids.next()) : form, model);
    }

    private String show(Task task, TaskForm form, Model model) {
        var mentorCase = cases.get(task.mentorCase());
        model.addAttribute(
                "view",
                new TaskView(
                        task,
                        standards.get(task.edition()).getClause(task.clause()),
                        facilities.get(mentorCase.facility()),
                        nameOf(mentorCase.mentor()),
                        mentorCase.mentor().equals(Acting.get().account()),
                        LocalDate.now(clock),
                        form));
        return "coaching/task/show";
    }

    private String nameOf(AccountId account) {
        return accounts.find(account).map(Account::name).orElse("");
    }

    private static UUID required(@Nullable UUID operation) {
        if (operation == null) {
            throw Problem.refuse(new TaskProblem.NoOperation());
        }
        return operation;
    }
}
