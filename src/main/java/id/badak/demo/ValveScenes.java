package id.badak.demo;

import id.badak.coaching.disclosure.DisclosureReport;
import id.badak.coaching.disclosure.Disclosures;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.Tasks;
import id.badak.kernel.Ids;
import id.badak.valve.Valve;
import id.badak.valve.ValveReason;
import id.badak.valve.ValveRequest.Outcome;
import id.badak.valve.ValveRequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Two requests for the valve: one that was opened, one that waits for the head.
@Component
class ValveScenes {
    private final Disclosures disclosures;
    private final MentorCases cases;
    private final Tasks tasks;
    private final Valve valve;
    private final Words words;

    ValveScenes(Disclosures disclosures, MentorCases cases, Tasks tasks, Valve valve, Words words) {
        this.disclosures = disclosures;
        this.cases = cases;
        this.tasks = tasks;
        this.valve = valve;
        this.words = words;
    }

    /// Tells them of the first two places of the office that are overdue: never of Bu Siti's.
    void tell(List<Place> told, LocalDate today) {
        var places = told.stream()
                .filter(place -> place.course() == Course.OVERDUE
                        && place.company().office().code().equals(Companies.SERANG))
                .limit(2)
                .toList();
        var opened = ask(places.getFirst(), ValveReason.IMMINENT_DANGER, "danger", today.minusDays(5));
        var head = places.getFirst().company().the("HEAD");
        Scene.run(
                head,
                today.minusDays(5),
                () -> valve.decide(new ValveRequestId(opened), Outcome.OPENED, words.of("katup.danger.decision")));
        ask(places.getLast(), ValveReason.OWNER_CONSENT, "consent", today.minusDays(1));
    }

    private UUID ask(Place place, ValveReason reason, String kind, LocalDate on) {
        var id = Ids.next();
        Scene.run(place.company().the(place.mentor()), on, () -> disclosures.ask(id, report(place, reason, kind)));
        return id;
    }

    private DisclosureReport report(Place place, ValveReason reason, String kind) {
        var mentorCase = cases.find(place.facility().id()).orElseThrow();
        var task = tasks.list(mentorCase.id()).stream()
                .filter(Task::isOpen)
                .findFirst()
                .orElseThrow();
        return new DisclosureReport(
                mentorCase.id().value(),
                reason,
                words.of("katup." + kind + ".ground"),
                words.of("katup." + kind + ".statement"),
                "",
                "",
                List.of(new DisclosureReport.Item(task.id().value(), List.of())));
    }
}
