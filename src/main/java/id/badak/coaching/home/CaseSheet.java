package id.badak.coaching.home;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.task.Task;
import id.badak.coaching.task.TaskId;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Option;
import id.badak.registry.programme.MapZone;
import id.badak.registry.standard.Edition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// @param mentor   the mentor's name
/// @param edition  of the progress; null before the first visit
/// @param progress null before the first visit
record CaseSheet(
        MentorCase mentorCase,
        Facility facility,
        String region,
        String mentor,
        @Nullable Edition edition,
        @Nullable Progress progress,
        List<Task> tasks,
        Map<TaskId, Option> options,
        ProblemMap map) {

    Optional<NextAction> next() {
        return progress == null ? Optional.empty() : NextAction.among(tasks, progress);
    }

    List<Task> open() {
        return tasks.stream().filter(Task::isOpen).toList();
    }

    List<Task> waiting() {
        return tasks.stream().filter(Task::waitsForMentor).toList();
    }

    List<Task> done() {
        return tasks.stream().filter(task -> task.closure() != null).toList();
    }

    List<Task> in(MapZone zone) {
        return tasks.stream()
                .filter(task -> task.zone() == zone && !task.replaced())
                .toList();
    }

    /// What was agreed for a task of this sheet, in the words of the edition it was agreed on.
    Option option(Task task) {
        return Objects.requireNonNull(options.get(task.id()));
    }
}
