package id.badak.registry.facility;

import id.badak.kernel.Acting;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import id.badak.shell.Frames;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class FacilityPages {
    private final Facilities facilities;
    private final ComplianceRecords records;
    private final FacilityWords words;
    private final Standards standards;
    private final Clock clock;

    FacilityPages(
            Facilities facilities, ComplianceRecords records, FacilityWords words, Standards standards, Clock clock) {
        this.facilities = facilities;
        this.records = records;
        this.words = words;
        this.standards = standards;
        this.clock = clock;
    }

    @GetMapping("/sarana")
    @May(
            act = "facility.list",
            roles = {Role.COORDINATOR, Role.MENTOR, Role.INSPECTOR, Role.HEAD})
    String list(
            @RequestParam(name = "halaman", defaultValue = "1") String page,
            @RequestParam(name = "cari", defaultValue = "") String search,
            HttpServletRequest request,
            Model model) {
        var texts = Frames.texts(request);
        var slice = facilities
                .read(PageRequest.of(page, search))
                .map(facility -> new FacilityListView.Row(
                        facility, words.kind(facility.kind(), texts), words.region(facility.regionCode())));
        model.addAttribute("view", FacilityListView.of(slice, Acting.get().role()));
        return "registry/facility/list";
    }

    @GetMapping("/sarana/{id}")
    @May(
            act = "facility.read",
            roles = {Role.COORDINATOR, Role.MENTOR, Role.INSPECTOR, Role.HEAD})
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
}
