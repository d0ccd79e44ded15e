package id.badak.study.gather;

import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.interview.FieldStudies;
import id.badak.study.interview.FieldStudyId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/penelitian/kajian/{study}/laporan")
class StudyReportPages {
    /// Source: ours. How soon a browser asks again while it is made.
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final FieldStudies studies;
    private final StudyReports reports;
    private final Making making;
    private final Accounts accounts;
    private final Clock clock;

    StudyReportPages(FieldStudies studies, StudyReports reports, Making making, Accounts accounts, Clock clock) {
        this.studies = studies;
        this.reports = reports;
        this.making = making;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "gather.read", roles = Role.RESEARCHER)
    String list(@PathVariable UUID study, @RequestParam(defaultValue = "1") String halaman, Model model) {
        return list(new FieldStudyId(study), PageRequest.of(halaman, ""), null, model);
    }

    @PostMapping
    @Dear
    @May(act = "gather.report", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String operasi,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var within = new FieldStudyId(study);
        var id = new StudyReportId(Ids.find(operasi).orElseGet(Ids::next));
        var texts = Frames.texts(request);
        Mending mending;
        try {
            making.begin(id, within);
            return "redirect:/penelitian/kajian/%s/laporan/%s".formatted(study, id);
        } catch (Refusal refused) {
            mending = Mending.of(refused.problem(), texts);
        } catch (InquiryFault fault) {
            mending = Mending.of(fault, studies.listInformants(within), texts);
        }
        response.setStatus(mending.kind().status());
        return list(within, PageRequest.of("1", ""), mending, model);
    }

    @GetMapping("/{laporan}")
    @May(act = "gather.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID study, @PathVariable UUID laporan, Model model, HttpServletResponse response) {
        var within = studies.get(new FieldStudyId(study));
        var report = reports.get(within.id(), new StudyReportId(laporan));
        var step = making.findStep(report.id());
        boolean pending = report.mayStillEnd(clock.instant()) || (report.end() == null && step.isPresent());
        if (pending) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        model.addAttribute(
                "view",
                new StudyReportView(
                        within,
                        report,
                        accounts.find(report.askedBy()).map(Account::name).orElse("–"),
                        step.orElse(null),
                        pending,
                        reports.listFiles(report.id())));
        return "study/gather/report";
    }

    /// Always to be kept, never shown in its place: a report brings its own style, which no page of this site may.
    @GetMapping("/{laporan}/{berkas}")
    @May(act = "gather.read", roles = Role.RESEARCHER)
    void writeFile(
            @PathVariable UUID study,
            @PathVariable UUID laporan,
            @PathVariable String berkas,
            HttpServletResponse response)
            throws IOException {
        var bytes = reports.getFile(new FieldStudyId(study), new StudyReportId(laporan), berkas);
        Attachment.begin(response, "application/octet-stream", berkas);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private String list(FieldStudyId study, PageRequest page, @Nullable Mending mending, Model model) {
        model.addAttribute("view", new StudyReportsView(studies.get(study), reports.list(study, page), mending));
        return "study/gather/reports";
    }
}
