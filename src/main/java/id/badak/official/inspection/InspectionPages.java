package id.badak.official.inspection;

import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.programme.Wording;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.Standards;
import id.badak.shell.Notices;
import id.badak.sync.Bodies;
import id.badak.sync.Operations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/pemeriksaan")
class InspectionPages {
    private final Inspections inspections;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Standards standards;
    private final Purposes purposes;
    private final Operations operations;
    private final Clock clock;

    InspectionPages(
            Inspections inspections,
            Facilities facilities,
            Accounts accounts,
            Standards standards,
            Purposes purposes,
            Operations operations,
            Clock clock) {
        this.inspections = inspections;
        this.facilities = facilities;
        this.accounts = accounts;
        this.standards = standards;
        this.purposes = purposes;
        this.operations = operations;
        this.clock = clock;
    }

    @GetMapping
    @May(
            act = "inspection.list",
            roles = {Role.INSPECTOR, Role.HEAD})
    String list(
            @RequestParam(defaultValue = "1") int halaman, @RequestParam(defaultValue = "") String cari, Model model) {
        var slice = inspections.list(new PageRequest(halaman, cari));
        var named = facilities.list(
                slice.rows().stream().map(Inspections.Summary::facility).toList());
        model.addAttribute(
                "view",
                new InspectionListView(slice.map(
                        row -> new InspectionListView.Row(row, named.get(row.facility()), purposeOf(row.purpose())))));
        return "official/inspection/list";
    }

    /// The form on the edition in force on the day; another day may bring another edition.
    @GetMapping("/baru")
    @May(act = "inspection.record", roles = Role.INSPECTOR)
    String begin(
            @RequestParam UUID sarana,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate tanggal,
            Model model) {
        var facility = facilities.read(new FacilityId(sarana));
        var today = LocalDate.now(clock);
        var on = tanggal == null || tanggal.isAfter(today) ? today : tanggal;
        var edition = inspections.begin(facility, on);
        return show(facility, edition, InspectionForm.empty(Ids.next(), on), null, model);
    }

    @PostMapping
    @May(act = "inspection.record", roles = Role.INSPECTOR)
    String create(
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new InspectionForm(fields);
        var facility = facilities.get(
                new FacilityId(form.facility().orElseThrow(() -> Problem.refuse(new InspectionProblem.Unknown()))));
        var today = LocalDate.now(clock);
        var on = form.date()
                .filter(date -> !date.isAfter(today) && !date.isBefore(Inspection.oldest(today)))
                .orElse(today);
        var edition = inspections.begin(facility, on);
        if (!form.is("edisi", edition.id().value())) {
            response.setStatus(409);
            return show(facility, edition, form, new InspectionProblem.AnotherEdition(), model);
        }
        var report = form.report(facility.id().value(), edition, purposes, today);
        var operation = form.operation();
        if (report.isEmpty() || operation.isEmpty()) {
            response.setStatus(422);
            return show(facility, edition, form, null, model);
        }
        try {
            var receipt = operations.receive(operation.get(), InspectionReceiver.KIND, Bodies.write(report.get()));
            Notices.leave(redirect, request, "inspection.recorded", receipt.number());
            return "redirect:/pemeriksaan/" + receipt.operation();
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(facility, edition, form, refused.problem(), model);
        }
    }

    @GetMapping("/{id}")
    @May(
            act = "inspection.read",
            roles = {Role.INSPECTOR, Role.HEAD})
    String show(@PathVariable UUID id, Model model) {
        var inspection = inspections.get(new InspectionId(id));
        model.addAttribute(
                "view",
                new InspectionView(
                        inspection,
                        facilities.get(inspection.facility()),
                        standards.get(inspection.edition()),
                        purposeOf(inspection.purpose()),
                        accounts.find(inspection.recordedBy())
                                .map(Account::name)
                                .orElse("")));
        return "official/inspection/show";
    }

    private String show(
            Facility facility, Edition edition, InspectionForm form, @Nullable Problem problem, Model model) {
        model.addAttribute("view", new InspectionFormView(facility, edition, purposes.list(), form, problem));
        return "official/inspection/form";
    }

    /// A purpose that the file no longer lists is shown by its code.
    private Wording purposeOf(String code) {
        return purposes.find(code).orElseGet(() -> new Wording(code, code));
    }
}
