package id.badak.coaching.home;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.Tasks;
import id.badak.coaching.visit.Visits;
import id.badak.kernel.AccountId;
import id.badak.registry.account.Account;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.Facility;
import id.badak.registry.office.Regions;
import id.badak.registry.standard.Standards;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts cases on sheets: a fixed number of statements for the whole, and two for each case.
@Component
class CaseSheets {
    private final Visits visits;
    private final Tasks tasks;
    private final Facilities facilities;
    private final Accounts accounts;
    private final Standards standards;
    private final Regions regions;

    CaseSheets(
            Visits visits,
            Tasks tasks,
            Facilities facilities,
            Accounts accounts,
            Standards standards,
            Regions regions) {
        this.visits = visits;
        this.tasks = tasks;
        this.facilities = facilities;
        this.accounts = accounts;
        this.standards = standards;
        this.regions = regions;
    }

    List<CaseSheet> of(List<MentorCase> cases) {
        var places = facilities.list(cases.stream().map(MentorCase::facility).toList());
        var mentors =
                accounts.list(cases.stream().map(MentorCase::mentor).distinct().toList());
        return cases.stream()
                .map(mentorCase ->
                        sheet(mentorCase, Objects.requireNonNull(places.get(mentorCase.facility())), mentors))
                .toList();
    }

    private CaseSheet sheet(MentorCase mentorCase, Facility facility, Map<AccountId, Account> mentors) {
        var all = tasks.list(mentorCase.id());
        var seen = visits.findSeen(mentorCase);
        var edition = seen.map(one -> standards.get(one.edition())).orElse(null);
        var progress = edition == null ? null : Progress.of(edition, seen.orElseThrow(), all);
        var mentor = mentors.get(mentorCase.mentor());
        return new CaseSheet(
                mentorCase,
                facility,
                regions.nameOf(facility.regionCode()),
                mentor == null ? "" : mentor.name(),
                edition,
                progress,
                all,
                all.stream()
                        .collect(Collectors.toMap(
                                Task::id, task -> NextAction.optionOf(standards.get(task.edition()), task))),
                ProblemMap.of(facility.chain(), progress, all));
    }
}
