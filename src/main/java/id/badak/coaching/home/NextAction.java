package id.badak.coaching.home;

import id.badak.coaching.task.Task;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Option;
import id.badak.registry.programme.CostBand;
import id.badak.registry.standard.Edition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The one thing an owner does next, and why this one.
///
/// Source: ours. What is nearly there first; then what the next level needs; then the cheapest;
/// then the nearest date. Four comparisons anybody can follow, no score.
record NextAction(Task task, Clause clause, Option option, Reason reason) {

    enum Reason {
        NEARLY_THERE,
        NEXT_LEVEL,
        CHEAPEST,
        NEAREST_DATE
    }

    /// Chooses among the open tasks that are the owner's turn; empty when none is.
    static Optional<NextAction> among(List<Task> tasks, Progress progress) {
        var edition = progress.edition();
        var turn = tasks.stream()
                .filter(task -> task.isOpen() && !task.waitsForMentor())
                .filter(task -> task.edition().equals(edition.id()))
                .toList();
        return turn.stream()
                .min(order(edition, progress))
                .map(first -> new NextAction(
                        first,
                        edition.getClause(first.clause()),
                        optionOf(edition, first),
                        reason(first, turn, edition, progress)));
    }

    private static Comparator<Task> order(Edition edition, Progress progress) {
        return Comparator.<Task, Boolean>comparing(task -> task.state() != Task.State.MORE_NEEDED)
                .thenComparing(task -> !progress.distance().clauses().contains(task.clause()))
                .thenComparing(task -> cost(edition, task))
                .thenComparing(Task::dueOn)
                .thenComparing(task -> task.id().toString());
    }

    private static Reason reason(Task first, List<Task> turn, Edition edition, Progress progress) {
        if (first.state() == Task.State.MORE_NEEDED) {
            return Reason.NEARLY_THERE;
        }
        if (progress.distance().clauses().contains(first.clause())) {
            return Reason.NEXT_LEVEL;
        }
        var cheaper = turn.stream().anyMatch(task -> cost(edition, task).compareTo(cost(edition, first)) > 0);
        return cheaper ? Reason.CHEAPEST : Reason.NEAREST_DATE;
    }

    private static CostBand cost(Edition edition, Task task) {
        return optionOf(edition, task).costBand();
    }

    static Option optionOf(Edition edition, Task task) {
        var options = edition.getClause(task.clause()).options();
        return options.stream()
                .filter(option -> option.id().equals(task.option()))
                .findFirst()
                .orElse(options.getFirst());
    }
}
