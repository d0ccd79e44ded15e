package id.badak.study.appraisal;

import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import id.badak.study.extract.FrozenDataset;
import id.badak.study.extract.FrozenDatasetId;
import id.badak.study.extract.FrozenDatasets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
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
@RequestMapping("/penelitian/{id}/hasil")
class AppraisalPages {
    /// Source: ours. How soon a browser asks again while it is computed.
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final FrozenDatasets datasets;
    private final Plans plans;
    private final Appraisals appraisals;
    private final Computations computations;
    private final Clock clock;

    AppraisalPages(
            FrozenDatasets datasets, Plans plans, Appraisals appraisals, Computations computations, Clock clock) {
        this.datasets = datasets;
        this.plans = plans;
        this.appraisals = appraisals;
        this.computations = computations;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    String list(@PathVariable UUID id, @RequestParam(defaultValue = "1") String halaman, Model model) {
        return list(get(id), PageRequest.of(halaman, ""), AppraisalForm.empty(Ids.next()), null, model);
    }

    @PostMapping
    @Dear
    @May(act = "appraisal.begin", roles = Role.RESEARCHER)
    String create(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var dataset = get(id);
        var form = new AppraisalForm(fields);
        var page = PageRequest.of("1", "");
        if (!form.check()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return list(dataset, page, form, null, model);
        }
        try {
            computations.begin(form.id(), dataset.id(), form.wish());
            return "redirect:/penelitian/" + id + "/hasil/" + form.id();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            form.keep("operasi", Ids.next().toString());
            return list(dataset, page, form, refused.problem(), model);
        }
    }

    @GetMapping("/{hasil}")
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    String show(
            @PathVariable UUID id,
            @PathVariable UUID hasil,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var dataset = get(id);
        var appraisal = appraisals.get(dataset.id(), new AppraisalId(hasil));
        var step = computations.findStep(appraisal.id());
        boolean pending = appraisal.mayStillEnd(clock.instant()) || (appraisal.end() == null && step.isPresent());
        if (pending) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        var files = appraisals.listFiles(appraisal.id());
        var piece = FindingsView.file(Frames.texts(request).language());
        var page = files.stream().anyMatch(file -> file.name().equals(piece))
                ? new String(appraisals.getFile(appraisal.id(), piece), StandardCharsets.UTF_8)
                : "";
        var under = appraisal.plan();
        model.addAttribute(
                "view",
                new AppraisalView(
                        dataset,
                        appraisal,
                        under == null ? null : plans.get(under.plan(), under.edition()),
                        step.orElse(null),
                        pending,
                        files,
                        page));
        return "study/appraisal/show";
    }

    /// Always to be kept, never shown in its place: a report brings its own style, which no page of this site may.
    @GetMapping("/{hasil}/{berkas}")
    @May(act = "appraisal.read", roles = Role.RESEARCHER)
    void writeFile(
            @PathVariable UUID id, @PathVariable UUID hasil, @PathVariable String berkas, HttpServletResponse response)
            throws IOException {
        var appraisal = appraisals.get(new FrozenDatasetId(id), new AppraisalId(hasil));
        var bytes = appraisals.getFile(appraisal.id(), berkas);
        Attachment.begin(response, "application/octet-stream", berkas);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private FrozenDataset get(UUID id) {
        return datasets.get(new FrozenDatasetId(id));
    }

    private String list(
            FrozenDataset dataset, PageRequest page, AppraisalForm form, @Nullable Problem problem, Model model) {
        model.addAttribute(
                "view", new AppraisalsView(dataset, appraisals.list(dataset, page), plans.listLocked(), form, problem));
        return "study/appraisal/list";
    }
}
