package id.badak.study.studio;

import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.shell.Attachment;
import id.badak.study.exchange.QdaFile;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.exchange.Remark;
import id.badak.study.exchange.ReportJson;
import id.badak.study.interview.FieldStudyId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A study as a file for other programs.
@Controller
@RequestMapping("/penelitian/kajian/{study}")
class ProjectPages {
    private final Projects projects;
    private final ProjectReports reports;
    private final Codebooks codebooks;
    private final Accounts accounts;

    ProjectPages(Projects projects, ProjectReports reports, Codebooks codebooks, Accounts accounts) {
        this.projects = projects;
        this.reports = reports;
        this.codebooks = codebooks;
        this.accounts = accounts;
    }

    @GetMapping("/proyek")
    @May(act = "coding.read", roles = Role.RESEARCHER)
    String list(@PathVariable UUID study, @RequestParam(defaultValue = "1") String halaman, Model model) {
        var id = new FieldStudyId(study);
        var book = codebooks.open(id);
        var listed = reports.list(id, PageRequest.of(halaman, ""));
        var people = listed.rows().stream().map(ProjectReport::by).distinct().toList();
        var names = accounts.list(people).values().stream().collect(Collectors.toMap(Account::id, Account::name));
        model.addAttribute("view", new ProjectsView(book.study(), listed, names));
        return "study/studio/projects";
    }

    /// What is lost on the way out, and of a file that came in what was lost then; docs/qda-report.schema.json.
    ///
    /// @param berkas the report of a file that came in; empty for what would leave now
    @Dear
    @GetMapping("/proyek/laporan.json")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void read(@PathVariable UUID study, @RequestParam(defaultValue = "") String berkas, HttpServletResponse response)
            throws IOException {
        var json = berkas.isEmpty() ? losses(study) : kept(study, berkas);
        Attachment.begin(response, Attachment.JSON, "laporan-%s.json".formatted(study));
        response.getOutputStream().write(json);
    }

    private byte[] kept(UUID study, String report) {
        var id = Ids.find(report).orElseThrow(() -> Problem.refuse(new StudioProblem.UnknownReport()));
        return reports.read(new FieldStudyId(study), id);
    }

    private byte[] losses(UUID study) throws IOException {
        var losses = new ArrayList<Remark>();
        written(study, losses);
        return ReportJson.bytes("export", name(study), Format.PROJECT, true, losses);
    }

    /// Written to a folder of its own first: a file is not sent before it was read again and compared.
    @Dear
    @GetMapping("/proyek.qdpx")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void write(@PathVariable UUID study, HttpServletResponse response) throws IOException {
        var bytes = written(study, new ArrayList<>());
        Attachment.begin(response, Attachment.ZIP, name(study));
        response.getOutputStream().write(bytes);
    }

    /// @param losses what is lost on the way out is added to them
    private byte[] written(UUID study, List<Remark> losses) throws IOException {
        var project = projects.export(new FieldStudyId(study));
        var folder = Files.createTempDirectory("badak-kajian");
        var file = folder.resolve("proyek.qdpx");
        try {
            losses.addAll(QdaFile.write(project, Format.PROJECT, file));
            return Files.readAllBytes(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static String name(UUID study) {
        return "kajian-%s.qdpx".formatted(study);
    }
}
