package id.badak.registry.office;

import id.badak.kernel.May;
import id.badak.kernel.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OfficePages {
    private final Offices offices;
    private final Regions regions;
    private final Clock clock;

    OfficePages(Offices offices, Regions regions, Clock clock) {
        this.offices = offices;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/unit-kerja")
    @May(
            act = "office.list",
            roles = {Role.COORDINATOR, Role.HEAD, Role.NATIONAL})
    String show(Model model) {
        model.addAttribute(
                "view", OfficeView.of(offices.list(), offices.listCoverage(), regions, LocalDate.now(clock)));
        return "registry/office/list";
    }
}
