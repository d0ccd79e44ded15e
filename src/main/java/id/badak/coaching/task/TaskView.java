package id.badak.coaching.task;

import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Option;
import java.time.LocalDate;
import java.util.List;

/// @param mentor    the mentor's name
/// @param forMentor whether the reader is that mentor
record TaskView(
        Task task, Clause clause, Facility facility, String mentor, boolean forMentor, LocalDate today, TaskForm form) {

    /// The agreed option first, the other ways after it.
    Option agreed() {
        return clause.options().stream()
                .filter(option -> option.id().equals(task.option()))
                .findFirst()
                .orElse(clause.options().getFirst());
    }

    List<Option> others() {
        return clause.options().stream()
                .filter(option -> !option.id().equals(task.option()))
                .toList();
    }

    boolean canShow() {
        return !forMentor && task.isOpen() && !task.waitsForMentor();
    }

    boolean canReview() {
        return forMentor && task.waitsForMentor();
    }

    String home() {
        return forMentor ? "/binaan/" + task.mentorCase() : "/beranda";
    }

    String mark() {
        return switch (task.state()) {
            case AGREED, MORE_NEEDED -> " badak-mark--need";
            case SHOWN -> " badak-mark--doing";
            case DONE -> " badak-mark--safe";
            case REPLACED -> "";
        };
    }
}
