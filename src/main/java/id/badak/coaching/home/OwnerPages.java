package id.badak.coaching.home;

import id.badak.coaching.consent.Consent;
import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.visit.Visits;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.May;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.programme.MapZone;
import id.badak.valve.Valve;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/beranda")
class OwnerPages {
    private final CaseSheets sheets;
    private final MentorCases cases;
    private final Consents consents;
    private final Visits visits;
    private final Facilities facilities;
    private final Valve valve;
    private final OwnerTraces traces;
    private final Clock clock;

    OwnerPages(
            CaseSheets sheets,
            MentorCases cases,
            Consents consents,
            Visits visits,
            Facilities facilities,
            Valve valve,
            OwnerTraces traces,
            Clock clock) {
        this.sheets = sheets;
        this.cases = cases;
        this.consents = consents;
        this.visits = visits;
        this.facilities = facilities;
        this.valve = valve;
        this.traces = traces;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "home.read", roles = Role.OWNER)
    String show(Model model) {
        EnterpriseId enterprise = Objects.requireNonNull(Acting.get().enterprise());
        traces.leave(enterprise);
        var consented = consents.find(enterprise).filter(Consent::stands).isPresent();
        model.addAttribute(
                "view",
                new OwnerView(
                        facilities.getEnterprise(enterprise).name(),
                        consented,
                        valve.listNotices(),
                        sheets.of(cases.list(enterprise)),
                        LocalDate.now(clock)));
        return "coaching/home/owner";
    }

    /// What the mentor wrote down: the owner may read all of it.
    @GetMapping("/kunjungan/{id}")
    @May(act = "home.read", roles = Role.OWNER)
    String showVisits(@PathVariable UUID id, Model model) {
        var mentorCase = cases.get(new MentorCaseId(id));
        model.addAttribute(
                "view",
                new VisitsView(
                        sheets.of(List.of(mentorCase)).getFirst().facility().name(), visits.list(mentorCase)));
        return "coaching/home/visits";
    }

    @GetMapping("/peta/{id}/{zone}")
    @May(act = "home.read", roles = Role.OWNER)
    String showZone(@PathVariable UUID id, @PathVariable MapZone zone, Model model) {
        var sheet = sheets.of(List.of(cases.get(new MentorCaseId(id)))).getFirst();
        model.addAttribute("view", new ZoneView(sheet, zone));
        return "coaching/home/zone";
    }
}
