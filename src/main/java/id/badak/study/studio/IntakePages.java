package id.badak.study.studio;

import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Sha256;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import id.badak.shell.Onward;
import id.badak.study.exchange.QdaFault;
import id.badak.study.exchange.QdaFile;
import id.badak.study.exchange.QdaReading;
import id.badak.study.interview.ArrivalForm;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Informant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/// Another program's file: looked into first, and then taken in.
///
/// The file is kept nowhere in between: a script leaves it chosen until it is taken in, and without one it is chosen
/// again.
@Controller
@RequestMapping("/penelitian/kajian/{study}/proyek/masuk")
class IntakePages {
    /// Source: ours. Texts of a study are far smaller; recordings stay at home.
    private static final int LARGEST_MEGABYTES = 12;

    private final Codebooks codebooks;
    private final Intakes intakes;
    private final Clock clock;

    IntakePages(Codebooks codebooks, Intakes intakes, Clock clock) {
        this.codebooks = codebooks;
        this.intakes = intakes;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "coding.import", roles = Role.RESEARCHER)
    String begin(@PathVariable UUID study, Model model) {
        return show(study, IntakeView.Found.NOTHING, "", null, model, false);
    }

    private String show(
            UUID study,
            IntakeView.Found found,
            String fault,
            @Nullable Problem problem,
            Model model,
            boolean isScript) {
        var book = codebooks.open(new FieldStudyId(study));
        model.addAttribute("view", new IntakeView(book.study(), found, fault, problem));
        return isScript ? "study/studio/intake-found" : "study/studio/intake";
    }

    /// Looks into a file, or takes it in.
    ///
    /// @param sidik of the file that was looked into, where it is to be taken in
    /// @return the name of a page, or the way on
    @Dear
    @PostMapping
    @May(act = "coding.import", roles = Role.RESEARCHER)
    Object create(
            @PathVariable UUID study,
            @RequestParam(defaultValue = "") String sidik,
            @RequestParam(defaultValue = "") String pengode,
            @RequestParam(defaultValue = "") String langkah,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile berkas,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var isScript = request.getHeader("HX-Request") != null;
        var id = new FieldStudyId(study);
        codebooks.open(id);
        var found = IntakeView.Found.NOTHING;
        try {
            var bytes = bytes(berkas);
            var sha256 = Sha256.of(bytes).hex();
            var reading = read(bytes);
            var looked = intakes.look(id, reading, sha256);
            var arrivals = arrivals(looked, fields);
            found = new IntakeView.Found(sha256, Optional.of(looked), arrivals, pengode);
            if (!langkah.equals("masukkan")) {
                return show(study, found, "", null, model, isScript);
            }
            if (!sidik.equals(sha256)) {
                throw Problem.refuse(new StudioProblem.OtherFile());
            }
            var chosen = arrivals.stream().filter(ArrivalForm::isChosen).toList();
            if (!checkAll(chosen)) {
                response.setStatus(Problem.Kind.INCOMPLETE.status());
                return show(study, found, "", null, model, isScript);
            }
            var taken = intakes.take(id, reading, sha256, Ids.find(pengode), chosen);
            Notices.leave(redirect, request, "studio.intake.taken", taken.codes(), taken.texts(), taken.codings());
            var onward = "/penelitian/kajian/%s/kode".formatted(study);
            return isScript ? new Onward(onward) : "redirect:" + onward;
        } catch (QdaFault unusable) {
            var problem = new StudioProblem.UnusableProject();
            response.setStatus(problem.kind().status());
            var fault = unusable.sentence(name(berkas), Frames.texts(request));
            return show(study, IntakeView.Found.NOTHING, fault, problem, model, isScript);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(study, found, "", refused.problem(), model, isScript);
        }
    }

    private static List<ArrivalForm> arrivals(Intakes.Looked looked, Map<String, String> fields) {
        int next =
                looked.informants().stream().mapToInt(Informant::number).max().orElse(0);
        var arrivals = new ArrayList<ArrivalForm>();
        for (var offer : looked.intake().offers()) {
            next++;
            arrivals.add(new ArrivalForm(fields, offer.text().id(), looked.informants(), next));
        }
        return arrivals;
    }

    /// All of them, so that every fault is shown at once.
    private boolean checkAll(List<ArrivalForm> chosen) {
        var today = LocalDate.now(clock);
        return chosen.stream().filter(form -> !form.check(today)).toList().isEmpty();
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Problem.refuse(new StudioProblem.SayFile());
        }
        if (file.getSize() > (long) LARGEST_MEGABYTES << 20) {
            throw Problem.refuse(new StudioProblem.ProjectLarge(LARGEST_MEGABYTES));
        }
        return file.getBytes();
    }

    private static String name(@Nullable MultipartFile file) {
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static QdaReading read(byte[] bytes) throws IOException {
        var folder = Files.createTempDirectory("badak-kajian");
        var file = folder.resolve("masuk.qdpx");
        try {
            Files.write(file, bytes);
            return QdaFile.read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
