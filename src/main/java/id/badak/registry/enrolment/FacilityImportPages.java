package id.badak.registry.enrolment;

import id.badak.evidence.Evidences;
import id.badak.kernel.Dear;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.office.Offices;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/// Import of facilities: upload, look, then apply what was shown.
@Controller
@RequestMapping("/sarana/impor")
class FacilityImportPages {
    private final FacilityImports imports;
    private final EnrolmentWords words;
    private final Offices offices;
    private final Evidences evidences;

    FacilityImportPages(FacilityImports imports, EnrolmentWords words, Offices offices, Evidences evidences) {
        this.imports = imports;
        this.words = words;
        this.offices = offices;
        this.evidences = evidences;
    }

    @GetMapping
    @May(act = "facility.import", roles = Role.COORDINATOR)
    String ask(Model model) {
        model.addAttribute("view", new ImportUploadView(""));
        return "registry/enrolment/upload";
    }

    /// Keeps the file and goes to its preview; nothing is registered yet.
    @Dear
    @PostMapping
    @May(act = "facility.import", roles = Role.COORDINATOR)
    String upload(
            @RequestParam(name = "berkas", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw Problem.refuse(new EnrolmentProblem.NoFile());
            }
            var content = file.getBytes();
            evidences.requireClean(content);
            return "redirect:/sarana/impor/" + imports.keep(content);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            model.addAttribute(
                    "view", new ImportUploadView(Frames.texts(request).of(refused.problem())));
            return "registry/enrolment/upload";
        }
    }

    @GetMapping("/{id}")
    @May(act = "facility.import", roles = Role.COORDINATOR)
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        return preview(id, "", request, model);
    }

    @PostMapping("/terapkan")
    @May(act = "facility.import", roles = Role.COORDINATOR)
    String apply(
            @RequestParam(name = "impor") UUID id,
            @RequestParam(name = "sidik", defaultValue = "") String shown,
            @RequestParam(name = "perbarui", required = false) @Nullable String update,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        try {
            var applied = imports.apply(id, shown, update != null);
            Notices.leave(redirect, request, "facility.import.done", applied.addedCount(), applied.updatedCount());
            return "redirect:/sarana/impor/" + id;
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return preview(id, Frames.texts(request).of(refused.problem()), request, model);
        }
    }

    @GetMapping("/{id}/salah.csv")
    @May(act = "facility.import", roles = Role.COORDINATOR)
    void giveFaults(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plan = imports.read(id).plan();
        Attachment.begin(response, Attachment.CSV, "salah.csv");
        ImportFiles.writeFaults(response.getOutputStream(), plan, Frames.texts(request));
    }

    @GetMapping("/contoh.xlsx")
    @May(act = "facility.import", roles = Role.COORDINATOR)
    void giveTemplate(HttpServletResponse response) throws IOException {
        var regions = offices.listOwnRegions();
        Attachment.begin(response, Attachment.XLSX, "contoh.xlsx");
        ImportFiles.writeTemplate(response.getOutputStream(), regions);
    }

    @GetMapping("/contoh.csv")
    @May(act = "facility.import", roles = Role.COORDINATOR)
    void giveTemplateCsv(HttpServletResponse response) throws IOException {
        var regions = offices.listOwnRegions();
        Attachment.begin(response, Attachment.CSV, "contoh.csv");
        ImportFiles.writeTemplateCsv(response.getOutputStream(), regions);
    }

    private String preview(UUID id, String refusal, HttpServletRequest request, Model model) {
        model.addAttribute("view", ImportView.of(imports.read(id), refusal, words, Frames.texts(request)));
        return "registry/enrolment/preview";
    }
}
