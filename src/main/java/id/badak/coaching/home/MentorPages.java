package id.badak.coaching.home;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.Tasks;
import id.badak.coaching.visit.Visits;
import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.PageRequest;
import id.badak.registry.facility.ComplianceRecords;
import id.badak.registry.facility.Facilities;
import id.badak.registry.office.Regions;
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
import org.springframework.web.bind.annotation.RequestParam;

/// The mentor's cases: which one needs him first and why, and one case on one page.
@Controller
@RequestMapping("/binaan")
class MentorPages {
    private final CaseSheets sheets;
    private final MentorCases cases;
    private final Visits visits;
    private final Tasks tasks;
    private final Consents consents;
    private final Facilities facilities;
    private final ComplianceRecords records;
    private final Regions regions;
    private final Journal journal;
    private final Clock clock;

    MentorPages(
            CaseSheets sheets,
            MentorCases cases,
            Visits visits,
            Tasks tasks,
            Consents consents,
            Facilities facilities,
            ComplianceRecords records,
            Regions regions,
            Journal journal,
            Clock clock) {
        this.sheets = sheets;
        this.cases = cases;
        this.visits = visits;
        this.tasks = tasks;
        this.consents = consents;
        this.facilities = facilities;
        this.records = records;
        this.regions = regions;
        this.journal = journal;
        this.clock = clock;
    }

    /// Four statements, however many cases.
    @GetMapping
    @CoachingTransaction(readOnly = true)
    String list(
            @RequestParam(defaultValue = "1") int halaman, @RequestParam(defaultValue = "") String cari, Model model) {
        var own = cases.listOwn();
        var ids = own.stream().map(MentorCase::id).toList();
        var places = facilities.list(own.stream().map(MentorCase::facility).toList());
        var last = visits.listLast(ids);
        var open = tasks.listOpen(ids);
        var today = LocalDate.now(clock);
        var rows = own.stream()
                .map(mentorCase -> Turn.of(
                        mentorCase,
                        Objects.requireNonNull(places.get(mentorCase.facility())),
                        open.getOrDefault(mentorCase.id(), List.of()),
                        last.get(mentorCase.id()),
                        today))
                .toList();
        model.addAttribute("view", TurnsView.of(rows, new PageRequest(halaman, cari), regions));
        return "coaching/home/mentor";
    }

    @GetMapping("/{id}")
    @CoachingTransaction
    String show(@PathVariable UUID id, Model model) {
        var mentorCase = cases.get(new MentorCaseId(id));
        journal.write("case.read", id, mentorCase.enterprise());
        model.addAttribute(
                "view",
                new CaseView(
                        sheets.of(List.of(mentorCase)).getFirst(),
                        facilities.getEnterprise(mentorCase.enterprise()),
                        !consents.listStanding(List.of(mentorCase.enterprise())).isEmpty(),
                        visits.list(mentorCase),
                        records.list(mentorCase.facility()),
                        LocalDate.now(clock)));
        return "coaching/home/case";
    }
}
