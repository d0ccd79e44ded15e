package id.badak.study.extract;

import id.badak.kernel.Dear;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.kernel.Slice;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.standard.Standards;
import id.badak.shell.Attachment;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/penelitian")
class DatasetPages {
    private final FrozenDatasets datasets;
    private final DatasetFiles files;
    private final Accounts accounts;
    private final Standards standards;

    DatasetPages(FrozenDatasets datasets, DatasetFiles files, Accounts accounts, Standards standards) {
        this.datasets = datasets;
        this.files = files;
        this.accounts = accounts;
        this.standards = standards;
    }

    @GetMapping
    @May(act = "dataset.list", roles = Role.RESEARCHER)
    String list(
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam(defaultValue = "") String cari,
            Model model) {
        model.addAttribute("view", datasets.list(PageRequest.of(halaman, cari)));
        return "study/extract/list";
    }

    @GetMapping("/baru")
    @May(act = "dataset.freeze", roles = Role.RESEARCHER)
    String begin(Model model) {
        return form(FreezeForm.empty(Ids.next()), null, model);
    }

    @Dear
    @PostMapping
    @May(act = "dataset.freeze", roles = Role.RESEARCHER)
    String create(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new FreezeForm(fields);
        var chain = form.check();
        if (chain.isEmpty()) {
            response.setStatus(Problem.Kind.INCOMPLETE.status());
            return form(form, null, model);
        }
        try {
            var id = new FrozenDatasetId(form.uuid("operasi").orElseThrow());
            var dataset = datasets.freeze(id, form.name(), chain.get());
            Notices.leave(redirect, request, "extract.frozen", dataset.seal().rows());
            return "redirect:/penelitian/" + dataset.id();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return form(form, refused.problem(), model);
        }
    }

    @GetMapping("/buku-kode")
    @May(act = "dataset.read", roles = Role.RESEARCHER)
    String showCodebook(Model model) {
        model.addAttribute("view", Codebook.load());
        return "study/extract/codebook";
    }

    @GetMapping("/{id}")
    @May(act = "dataset.read", roles = Role.RESEARCHER)
    String show(@PathVariable UUID id, Model model) {
        return show(datasets.get(new FrozenDatasetId(id)), "", null, model);
    }

    /// The rows, all or those that a number rests on.
    @GetMapping("/{id}/baris")
    @May(act = "dataset.read", roles = Role.RESEARCHER)
    String listRows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") String halaman,
            @RequestParam Map<String, String> typed,
            Model model) {
        var dataset = datasets.get(new FrozenDatasetId(id));
        var form = new RowForm(typed);
        var page = PageRequest.of(halaman, "");
        var rows = form.faults().any()
                ? new Slice<FrozenRow>(List.of(), page, false)
                : datasets.listRows(dataset, form.filter(), page);
        model.addAttribute("view", new RowsView(dataset, form, rows, standards.kinds()));
        return "study/extract/rows";
    }

    @Dear
    @GetMapping("/{id}/data.csv")
    @May(act = "dataset.export", roles = Role.RESEARCHER)
    void writeCsv(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var dataset = datasets.export(new FrozenDatasetId(id));
        var file = files.begin(dataset);
        name(response, Attachment.CSV, dataset, "csv");
        file.writeCsv(response.getOutputStream());
    }

    @Dear
    @GetMapping("/{id}/data.xlsx")
    @May(act = "dataset.export", roles = Role.RESEARCHER)
    void writeXlsx(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var dataset = datasets.export(new FrozenDatasetId(id));
        dataset.requireSheet();
        var file = files.begin(dataset);
        var texts = Frames.texts(request);
        name(response, Attachment.XLSX, dataset, "xlsx");
        file.writeXlsx(new DatasetAbout(dataset).lines(texts), texts, response.getOutputStream());
    }

    @PostMapping("/{id}/buang")
    @May(act = "dataset.discard", roles = Role.RESEARCHER)
    String createDiscard(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String alasan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var dataset = new FrozenDatasetId(id);
        try {
            datasets.discard(dataset, alasan);
            Notices.leave(redirect, request, "extract.discarded");
            return "redirect:/penelitian/" + id;
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(datasets.get(dataset), alasan, refused.problem(), model);
        }
    }

    private String show(FrozenDataset dataset, String reason, @Nullable Problem problem, Model model) {
        model.addAttribute(
                "view",
                new DatasetView(
                        dataset,
                        accounts.find(dataset.origin().frozenBy())
                                .map(Account::name)
                                .orElse(""),
                        dataset.isDiscarded() ? CellTable.NONE : datasets.count(dataset),
                        standards.kinds(),
                        reason,
                        problem));
        return "study/extract/show";
    }

    private static String form(FreezeForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new FreezeView(form, problem));
        return "study/extract/form";
    }

    private static void name(HttpServletResponse response, String type, FrozenDataset dataset, String ending) {
        Attachment.begin(
                response,
                type,
                "data-beku-%s.%s".formatted(dataset.seal().sha256().substring(0, 12), ending));
    }
}
