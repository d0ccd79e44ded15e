package id.badak.coaching.disclosure;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.Tasks;
import id.badak.database.CoachingTransaction;
import id.badak.evidence.EvidenceId;
import id.badak.evidence.Evidences;
import id.badak.kernel.May;
import id.badak.kernel.Problem;
import id.badak.kernel.Role;
import id.badak.valve.Valve;
import id.badak.valve.ValveDraft;
import id.badak.valve.ValveRequest;
import id.badak.valve.ValveRequestId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Asks for the valve. What is sent is a copy made here: what later becomes of a task does not
/// reach it.
@Service
@CoachingTransaction
public class Disclosures {
    private static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Jakarta");

    private final MentorCases cases;
    private final Tasks tasks;
    private final Evidences evidences;
    private final Valve valve;

    Disclosures(MentorCases cases, Tasks tasks, Evidences evidences, Valve valve) {
        this.cases = cases;
        this.tasks = tasks;
        this.evidences = evidences;
        this.valve = valve;
    }

    @May(act = "valve.ask", roles = Role.MENTOR)
    public void ask(UUID id, DisclosureReport report) {
        var mentorCase = get(report.mentorCase());
        valve.ask(
                new ValveRequestId(id),
                mentorCase.id().value(),
                mentorCase.enterprise(),
                mentorCase.facility(),
                draft(mentorCase, report));
    }

    /// Gives what would be asked, to be looked at before it is sent; refuses what could not be.
    @CoachingTransaction(readOnly = true)
    @May(act = "valve.ask", roles = Role.MENTOR)
    ValveDraft preview(DisclosureReport report) {
        var draft = draft(get(report.mentorCase()), report);
        draft.requireWhole();
        return draft;
    }

    @CoachingTransaction(readOnly = true)
    @May(act = "disclosure.read", roles = Role.MENTOR)
    MentorCase get(UUID mentorCase) {
        return cases.get(new MentorCaseId(mentorCase));
    }

    /// Gives a case to its mentor who looks at it, and says so in the journal.
    MentorCase read(UUID mentorCase) {
        return cases.read(new MentorCaseId(mentorCase));
    }

    /// Lists what may be chosen: the problems of a case that no later agreement replaced.
    @CoachingTransaction(readOnly = true)
    List<Task> listChoices(MentorCase mentorCase) {
        return tasks.list(mentorCase.id()).stream()
                .filter(task -> task.state() != Task.State.REPLACED)
                .toList();
    }

    @CoachingTransaction(readOnly = true)
    List<ValveRequest> list(MentorCase mentorCase) {
        return valve.listByCase(mentorCase.id().value());
    }

    private ValveDraft draft(MentorCase mentorCase, DisclosureReport report) {
        if (report.reason() == null) {
            throw Problem.refuse(new DisclosureProblem.NoReason());
        }
        var choices = listChoices(mentorCase).stream()
                .collect(Collectors.toMap(task -> task.id().value(), Function.identity()));
        var items = new ArrayList<ValveDraft.Item>();
        var digests = digests(report);
        for (var chosen : distinct(report.items())) {
            items.add(item(choices.get(chosen.task()), chosen, digests));
        }
        var order = new ValveDraft.Order(report.orderNumber(), report.orderAuthority());
        return new ValveDraft(report.reason(), report.ground(), report.statement(), order, items);
    }

    private static ValveDraft.Item item(
            @Nullable Task task, DisclosureReport.Item chosen, Map<EvidenceId, String> digests) {
        if (task == null) {
            throw Problem.refuse(new DisclosureProblem.NotOfThisCase());
        }
        var own = photos(task);
        var photos = new HashMap<EvidenceId, String>();
        for (var photo : chosen.photos()) {
            var id = new EvidenceId(photo);
            if (!own.contains(id) || !digests.containsKey(id)) {
                throw Problem.refuse(new DisclosureProblem.NotOfThisCase());
            }
            photos.put(id, Objects.requireNonNull(digests.get(id)));
        }
        return new ValveDraft.Item(
                task.id().value(),
                task.edition(),
                task.clause(),
                task.zone(),
                state(task),
                LocalDate.ofInstant(task.raisedAt(), OFFICE_TIME),
                task.dueOn(),
                photos);
    }

    /// Of before, then of each fix; a photo that was shown twice is listed once.
    static List<EvidenceId> photos(Task task) {
        return Stream.concat(
                        Stream.ofNullable(task.before()), task.fixes().stream().map(Task.Fix::photo))
                .distinct()
                .toList();
    }

    private Map<EvidenceId, String> digests(DisclosureReport report) {
        var photos = report.items().stream()
                .flatMap(item -> item.photos().stream())
                .map(EvidenceId::new)
                .distinct()
                .toList();
        return photos.isEmpty() ? Map.of() : evidences.listDigests(photos);
    }

    /// A task named twice is one.
    private static List<DisclosureReport.Item> distinct(List<DisclosureReport.Item> items) {
        return List.copyOf(items.stream()
                .collect(Collectors.toMap(
                        DisclosureReport.Item::task, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    private static ValveDraft.State state(Task task) {
        return switch (task.state()) {
            case AGREED -> ValveDraft.State.AGREED;
            case SHOWN -> ValveDraft.State.SHOWN;
            case MORE_NEEDED -> ValveDraft.State.MORE_NEEDED;
            case DONE, REPLACED -> ValveDraft.State.DONE;
        };
    }
}
