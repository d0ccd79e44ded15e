package id.badak.study.interview;

import id.badak.shell.Fields;
import id.badak.study.interview.Interview.Mode;
import id.badak.study.interview.Interviews.Draft;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

final class InterviewForm extends Fields {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    InterviewForm(Map<String, String> typed) {
        super(typed);
    }

    static InterviewForm empty(UUID operation) {
        return new InterviewForm(Map.of("operasi", operation.toString(), "cara", Mode.IN_PERSON.name()));
    }

    Optional<Draft> check(LocalDate today) {
        var on = date("tanggal").filter(day -> isPast(day, today));
        if (on.isEmpty()) {
            faults().add("tanggal", "interview.fault.day");
        }
        int minutes = NUMBER.matcher(value("menit")).matches() ? Integer.parseInt(value("menit")) : 0;
        if (minutes < 1 || minutes > Interview.MOST_MINUTES) {
            faults().add("menit", "interview.fault.minutes", Interview.MOST_MINUTES);
        }
        var mode = enumOf(Mode.class, "cara");
        if (mode.isEmpty()) {
            faults().add("cara", "interview.fault.mode");
        }
        fit("pedoman", Interview.LONGEST_GUIDE, "interview.fault.long");
        if (uuid("operasi").isEmpty()) {
            faults().add("tanggal", "interview.fault.form");
        }
        return faults().any()
                ? Optional.empty()
                : Optional.of(new Draft(on.orElseThrow(), minutes, mode.orElseThrow(), value("pedoman")));
    }

    /// A day that has come, in a century in which Badak can have been used.
    static boolean isPast(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && day.getYear() >= 2000;
    }
}
