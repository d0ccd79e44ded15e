package id.badak.demo;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.FixReport;
import id.badak.coaching.task.ReviewReport;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.Tasks;
import id.badak.coaching.visit.VisitId;
import id.badak.coaching.visit.VisitReport;
import id.badak.coaching.visit.VisitReport.Found;
import id.badak.coaching.visit.Visits;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Option;
import id.badak.registry.programme.Cause;
import id.badak.registry.standard.Edition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The acts of mentoring, each by whoever does it: the building blocks of every enterprise's story.
@Component
class CoachingScenes {
    /// The causes that fit any clause; documents and the digital fit few.
    private static final List<Cause> CAUSES = List.of(Cause.KNOWLEDGE, Cause.HABIT, Cause.EQUIPMENT, Cause.CAPITAL);

    private final Consents consents;
    private final MentorCases cases;
    private final Visits visits;
    private final Tasks tasks;
    private final Pictures pictures;

    CoachingScenes(Consents consents, MentorCases cases, Visits visits, Tasks tasks, Pictures pictures) {
        this.consents = consents;
        this.cases = cases;
        this.visits = visits;
        this.tasks = tasks;
        this.pictures = pictures;
    }

    /// @param clauses what was looked at
    /// @param unmet   which of these were not met
    /// @param photo   whether the first problem is photographed
    record Sight(LocalDate on, List<String> clauses, List<String> unmet, LocalDate dueOn, String note, boolean photo) {}

    void consent(Place place, LocalDate on) {
        Scene.run(place.owner(), on, () -> consents.give(consents.textVersion()));
    }

    void withdraw(Place place, LocalDate on) {
        Scene.run(place.owner(), on, consents::withdraw);
    }

    void assign(Place place, LocalDate on, String reason) {
        Scene.run(
                place.company().the("COORDINATOR"),
                on,
                () -> cases.assign(place.facility().id(), mentor(place).account(), reason));
    }

    Edition edition(Place place, LocalDate on) {
        return visits.inForce(place.facility(), on).orElseThrow();
    }

    /// The mentor visits, with a photo of the first problem where there is a drawing of its room.
    void visit(Place place, Sight sight, RandomGenerator lots) {
        var edition = edition(place, sight.on());
        Scene.run(mentor(place), sight.on(), () -> {
            var mentorCase = mentorCase(place);
            var report = new VisitReport(
                    mentorCase.id().value(),
                    edition.id().value(),
                    sight.on(),
                    30 + 5 * lots.nextInt(19),
                    lots.nextInt(5) == 0 ? VisitReport.Form.REMOTE : VisitReport.Form.ON_SITE,
                    sight.note(),
                    answers(sight),
                    problems(place, mentorCase, edition, sight, lots));
            visits.record(new VisitId(Ids.next()), report);
        });
    }

    void fix(Place place, String clause, LocalDate on, String words) {
        Scene.run(place.owner(), on, () -> {
            var task = openTask(place, clause);
            var photo = tasks.keepPhoto(task.id(), pictures.after(task.zone()));
            tasks.show(Ids.next(), new FixReport(task.id().value(), photo.value(), words));
        });
    }

    void review(Place place, String clause, LocalDate on, boolean accepted, String words) {
        Scene.run(mentor(place), on, () -> {
            var task = openTask(place, clause);
            var fix = task.waitingFix().orElseThrow().id();
            tasks.review(new ReviewReport(task.id().value(), fix, accepted, words));
        });
    }

    /// Some clauses by lot, in the order of the form.
    static List<String> choose(Edition edition, int count, RandomGenerator lots) {
        var numbers = new ArrayList<>(numbers(edition));
        Collections.shuffle(numbers, lots);
        var chosen = numbers.subList(0, count);
        return numbers(edition).stream().filter(chosen::contains).toList();
    }

    static List<String> numbers(Edition edition) {
        return edition.clauses().stream().map(clause -> clause.number()).toList();
    }

    private static Actor mentor(Place place) {
        return place.company().the(place.mentor());
    }

    private MentorCase mentorCase(Place place) {
        return cases.find(place.facility().id()).orElseThrow();
    }

    private Task openTask(Place place, String clause) {
        return tasks.list(mentorCase(place).id()).stream()
                .filter(task -> task.isOpen() && task.clause().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Answer.Verdict> answers(Sight sight) {
        var answers = new LinkedHashMap<String, Answer.Verdict>();
        sight.clauses()
                .forEach(clause -> answers.put(
                        clause, sight.unmet().contains(clause) ? Answer.Verdict.UNMET : Answer.Verdict.MET));
        return answers;
    }

    private List<Found> problems(
            Place place, MentorCase mentorCase, Edition edition, Sight sight, RandomGenerator lots) {
        var problems = new ArrayList<Found>();
        for (var number : sight.unmet()) {
            var clause = edition.getClause(number);
            var photo = problems.isEmpty() && sight.photo() ? keepBefore(mentorCase, edition, number) : null;
            problems.add(new Found(
                    number,
                    CAUSES.get(lots.nextInt(CAUSES.size())),
                    option(place, clause, lots).id(),
                    sight.dueOn(),
                    photo));
        }
        return problems;
    }

    /// Any of the clause's options by lot; for Bu Siti the cheapest, which her words are about.
    private static Option option(Place place, Clause clause, RandomGenerator lots) {
        return clause.options()
                .get(
                        place.course() == Course.HERO
                                ? 0
                                : lots.nextInt(clause.options().size()));
    }

    private @Nullable UUID keepBefore(MentorCase mentorCase, Edition edition, String clause) {
        return pictures.findBefore(edition.getClause(clause).zone())
                .map(drawing -> visits.keepPhoto(mentorCase.id(), drawing).value())
                .orElse(null);
    }
}
