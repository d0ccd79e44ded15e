package id.badak.registry.facility;

import id.badak.registry.enrolment.Enrolment;
import id.badak.registry.enrolment.Vocabulary;
import id.badak.registry.enrolment.FacilityField;
import id.badak.registry.enrolment.FacilityForm;
import id.badak.registry.enrolment.FacilityFormView;
import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import id.badak.kernel.PageRequest;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import id.badak.shell.Frames;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FacilityPages {
    private static final String FORM = "registry/facility/form";
    private static final int UNPROCESSABLE = 422;

    private final Facilities facilities;
    private final Enrolment enrolment;
    private final ComplianceRecords records;
    private final Vocabulary vocabulary;
    private final FacilityWords words;
    private final Standards standards;
    private final Clock clock;

    FacilityPages(
            Facilities facilities,
            Enrolment enrolment,
            ComplianceRecords records,
            Vocabulary vocabulary,
            FacilityWords words,
            Standards standards,
            Clock clock) {
        this.facilities = facilities;
        this.enrolment = enrolment;
        this.records = records;
        this.vocabulary = vocabulary;
        this.words = words;
        this.standards = standards;
        this.clock = clock;
    }

    @GetMapping("/sarana")
    String list(
            @RequestParam(name = "halaman", defaultValue = "1") String page,
            @RequestParam(name = "cari", defaultValue = "") String search,
            HttpServletRequest request,
            Model model) {
        var texts = Frames.texts(request);
        var number = page.matches("[0-9]{1,5}") ? Integer.parseInt(page) : 1;
        var slice = facilities
                .list(new PageRequest(number, search))
                .map(facility -> new FacilityListView.Row(
                        facility, words.kind(facility.kind(), texts), words.region(facility.regionCode())));
        model.addAttribute("view", FacilityListView.of(slice, Acting.get().role()));
        return "registry/facility/list";
    }

    @GetMapping("/sarana/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var texts = Frames.texts(request);
        var facility = facilities.read(new FacilityId(id));
        var concluded = records.list(facility.id()).stream()
                .map(record -> new FacilityView.Concluded(
                        record,
                        standards
                                .find(new EditionId(record.edition()))
                                .map((Edition edition) -> edition.title().in(texts.language()))
                                .orElse(record.edition())))
                .toList();
        model.addAttribute(
                "view",
                new FacilityView(
                        facility,
                        facilities.getEnterprise(facility.enterprise()),
                        words.kind(facility.kind(), texts),
                        words.commodity(facility.commodity(), texts),
                        words.region(facility.regionCode()),
                        concluded,
                        standards.inForce(facility.kind(), LocalDate.now(clock)).orElse(null)));
        return "registry/facility/show";
    }

    @GetMapping("/sarana/baru")
    String ask(HttpServletRequest request, Model model) {
        return form(FacilityForm.EMPTY, List.of(), request, model);
    }

    @PostMapping("/sarana/baru")
    String register(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        var form = FacilityForm.read(field -> Objects.requireNonNullElse(request.getParameter(field.column()), ""));
        var faults = enrolment.register(form);
        if (!faults.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return form(form, faults, request, model);
        }
        Notices.leave(redirect, request, "facility.registered");
        var registered = facilities.listByReference(List.of(form.value(FacilityField.REFERENCE)));
        return "redirect:/sarana/" + registered.getFirst().id();
    }

    private String form(FacilityForm form, List<FacilityForm.Fault> faults, HttpServletRequest request, Model model) {
        model.addAttribute("view", FacilityFormView.of(form, faults, vocabulary.ofOwnOffice(), Frames.texts(request)));
        return FORM;
    }
}
