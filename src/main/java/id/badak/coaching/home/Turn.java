package id.badak.coaching.home;

import id.badak.coaching.mentoring.MentorCase;
import id.badak.coaching.task.Task;
import id.badak.registry.facility.Facility;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case in a mentor's list, and why it stands where it stands.
///
/// @param figure what the reason counts: photos waiting, tasks overdue, days silent
/// @param lastOn the last visit; null before the first
record Turn(
        MentorCase mentorCase,
        Facility facility,
        Reason reason,
        int figure,
        @Nullable LocalDate lastOn) {
    /// Source: ours, not a rule of the regulator. A month without a visit puts a case before those
    /// on course.
    private static final int SILENT_DAYS = 30;

    /// By urgency: an owner who waits comes before everything else.
    enum Reason {
        PHOTO_WAITS,
        NEVER_VISITED,
        OVERDUE,
        SILENT,
        ON_COURSE,
        RESTRICTED
    }

    static final Comparator<Turn> BY_URGENCY = Comparator.comparing(Turn::reason)
            .thenComparing(Comparator.comparingInt(Turn::figure).reversed())
            .thenComparing(turn -> turn.facility().name())
            .thenComparing(turn -> turn.mentorCase().id().toString());

    /// Of a case whose owner restricts the use of their data nothing else is known.
    static Turn restricted(MentorCase mentorCase, Facility facility) {
        return new Turn(mentorCase, facility, Reason.RESTRICTED, 0, null);
    }

    static Turn of(
            MentorCase mentorCase, Facility facility, List<Task> open, @Nullable LocalDate lastOn, LocalDate today) {
        var waiting = (int) open.stream().filter(Task::waitsForMentor).count();
        if (waiting > 0) {
            return new Turn(mentorCase, facility, Reason.PHOTO_WAITS, waiting, lastOn);
        }
        if (lastOn == null) {
            return new Turn(mentorCase, facility, Reason.NEVER_VISITED, 0, null);
        }
        var overdue = (int) open.stream().filter(task -> task.isOverdue(today)).count();
        if (overdue > 0) {
            return new Turn(mentorCase, facility, Reason.OVERDUE, overdue, lastOn);
        }
        var silent = (int) ChronoUnit.DAYS.between(lastOn, today);
        return silent > SILENT_DAYS
                ? new Turn(mentorCase, facility, Reason.SILENT, silent, lastOn)
                : new Turn(mentorCase, facility, Reason.ON_COURSE, open.size(), lastOn);
    }

    String mark() {
        return switch (reason) {
            case PHOTO_WAITS -> " badak-mark--doing";
            case NEVER_VISITED, OVERDUE, SILENT -> " badak-mark--need";
            case ON_COURSE -> " badak-mark--safe";
            case RESTRICTED -> "";
        };
    }
}
