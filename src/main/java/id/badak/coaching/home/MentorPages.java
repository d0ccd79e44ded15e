package id.badak.coaching.home;

import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.database.CoachingTransaction;
import id.badak.journal.Journal;
import id.badak.kernel.May;
import id.badak.kernel.PageRequest;
import id.badak.kernel.Role;
import id.badak.registry.office.Regions;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/binaan")
class MentorPages {
    private final Turns turns;
    private final Regions regions;
    private final MentorCases cases;
    private final CaseViews views;
    private final Journal journal;

    MentorPages(Turns turns, Regions regions, MentorCases cases, CaseViews views, Journal journal) {
        this.turns = turns;
        this.regions = regions;
        this.cases = cases;
        this.views = views;
        this.journal = journal;
    }

    @GetMapping
    @May(act = "case.list", roles = Role.MENTOR)
    @CoachingTransaction
    String list(
            @RequestParam(defaultValue = "1") int halaman, @RequestParam(defaultValue = "") String cari, Model model) {
        var view = TurnsView.of(turns.listOwn(), new PageRequest(halaman, cari), regions);
        journal.write("case.list", view.turns().rows().size());
        model.addAttribute("view", view);
        return "coaching/home/mentor";
    }

    @GetMapping("/{id}")
    @May(act = "case.read", roles = Role.MENTOR)
    @CoachingTransaction
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", views.of(cases.read(new MentorCaseId(id))));
        return "coaching/home/case";
    }
}
