package id.badak.coaching.mentoring;

import id.badak.coaching.consent.Consents;
import id.badak.kernel.AccountId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Refusal;
import id.badak.kernel.Role;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Engagements;
import id.badak.registry.facility.Engagements.Side;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.office.Regions;
import id.badak.shell.Notices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
@RequestMapping("/penugasan")
class AssignmentPages {
    private final MentorCases cases;
    private final Consents consents;
    private final Facilities facilities;
    private final Engagements engagements;
    private final Accounts accounts;
    private final Regions regions;
    private final Clock clock;

    AssignmentPages(
            MentorCases cases,
            Consents consents,
            Facilities facilities,
            Engagements engagements,
            Accounts accounts,
            Regions regions,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.facilities = facilities;
        this.engagements = engagements;
        this.accounts = accounts;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping
    @May(act = "assignment.read", roles = Role.COORDINATOR)
    String list(
            @RequestParam(defaultValue = "1") int halaman, @RequestParam(defaultValue = "") String cari, Model model) {
        var page = facilities.read(new PageRequest(halaman, cari));
        var standing = consents.listStanding(
                page.rows().stream().map(Facility::enterprise).distinct().toList());
        var byFacility = cases.list(page.rows().stream().map(Facility::id).toList());
        var mentors = accounts.list(Role.MENTOR);
        model.addAttribute(
                "view", AssignmentsView.of(page, standing, byFacility, mentors, cases.countByMentor(), regions));
        return "coaching/mentoring/assignments";
    }

    @GetMapping("/{id}")
    @May(act = "assignment.read", roles = Role.COORDINATOR)
    String show(@PathVariable UUID id, Model model) {
        return show(id, new AssignmentForm(null, "", null), model);
    }

    @PostMapping("/{id}")
    @May(act = "case.assign", roles = Role.COORDINATOR)
    String create(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID pendamping,
            @RequestParam(defaultValue = "") String alasan,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            // A choice that was not made is an account that nobody has.
            var mentor = new AccountId(pendamping == null ? new UUID(0, 0) : pendamping);
            cases.assign(new FacilityId(id), mentor, alasan);
        } catch (Refusal refused) {
            response.setStatus(refused.problem().kind().status());
            return show(id, new AssignmentForm(pendamping, alasan, refused.problem()), model);
        }
        Notices.leave(redirect, request, "assignment.made");
        return "redirect:/penugasan";
    }

    private String show(UUID id, AssignmentForm form, Model model) {
        var facility = facilities.read(new FacilityId(id));
        var mentors = accounts.list(Role.MENTOR);
        var conflicts = engagements.listConflicts(
                facility, mentors.stream().map(Account::id).toList(), Side.MENTOR, LocalDate.now(clock));
        var counts = cases.countByMentor();
        var choices = mentors.stream()
                .map(mentor -> new AssignmentView.Choice(
                        mentor, counts.getOrDefault(mentor.id(), 0), conflicts.get(mentor.id())))
                .toList();
        model.addAttribute(
                "view",
                new AssignmentView(
                        facility,
                        regions.nameOf(facility.regionCode()),
                        !consents.listStanding(List.of(facility.enterprise())).isEmpty(),
                        cases.find(facility.id()).orElse(null),
                        choices,
                        form));
        return "coaching/mentoring/assignment";
    }
}
