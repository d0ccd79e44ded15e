package id.badak.study.studio;

import id.badak.kernel.Dear;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.shell.Attachment;
import id.badak.study.exchange.QdaFile;
import id.badak.study.exchange.QdaReading.Format;
import id.badak.study.interview.FieldStudyId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// A study as a file for other programs.
@Controller
@RequestMapping("/penelitian/kajian/{study}")
class ProjectPages {
    private final Projects projects;

    ProjectPages(Projects projects) {
        this.projects = projects;
    }

    /// Written to a folder of its own first: a file is not sent before it was read again and compared.
    @Dear
    @GetMapping("/proyek.qdpx")
    @May(act = "coding.export", roles = Role.RESEARCHER)
    void write(@PathVariable UUID study, HttpServletResponse response) throws IOException {
        var project = projects.export(new FieldStudyId(study));
        var folder = Files.createTempDirectory("badak-kajian");
        var file = folder.resolve("proyek.qdpx");
        try {
            QdaFile.write(project, Format.PROJECT, file);
            Attachment.begin(response, Attachment.ZIP, "kajian-%s.qdpx".formatted(study));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
