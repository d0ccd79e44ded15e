package id.badak.coaching.home;

import id.badak.coaching.task.Task;
import id.badak.coaching.visit.Seen;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answers;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Distance;
import id.badak.registry.standard.Edition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How far a facility has come on its edition, as owner and mentor may know it.
///
/// @param answers  as they stand today
/// @param distance what remains to the next better grade
record Progress(Edition edition, Answers answers, Distance distance) {

    static Progress of(Edition edition, Seen seen, List<Task> tasks) {
        Set<String> open = tasks.stream()
                .filter(task -> task.isOpen() && task.edition().equals(edition.id()))
                .map(Task::clause)
                .collect(Collectors.toSet());
        var answers = seen.today(edition, open);
        return new Progress(edition, answers, edition.rule().distance(answers));
    }

    /// The clauses that were looked at and apply here.
    List<Clause> applicable() {
        return edition.clauses().stream()
                .filter(clause -> answers.find(clause.number())
                        .filter(answer -> !answer.equals(Answer.notApplicable()))
                        .isPresent())
                .toList();
    }

    int safe() {
        return applicable().size() - answers.unmet().size();
    }

    int unseen() {
        return answers.missing(edition.clauses()).size();
    }

    /// The beads of the distance: first what is safe, then what the next grade needs, then the
    /// rest.
    List<Bead> beads() {
        var must = Set.copyOf(distance.clauses());
        return applicable().stream()
                .map(Clause::number)
                .map(number ->
                        !answers.unmet().contains(number) ? Bead.DONE : must.contains(number) ? Bead.MUST : Bead.LATER)
                .sorted()
                .toList();
    }

    enum Bead {
        DONE,
        MUST,
        LATER
    }
}
