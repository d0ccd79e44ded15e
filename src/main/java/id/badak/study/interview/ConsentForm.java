package id.badak.study.interview;

import id.badak.shell.Fields;
import id.badak.study.interview.Interview.Way;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// When an informant agreed or took it back, and how they agreed.
final class ConsentForm extends Fields {
    ConsentForm(Map<String, String> typed) {
        super(typed);
    }

    static ConsentForm empty() {
        return new ConsentForm(Map.of());
    }

    Optional<LocalDate> day(LocalDate today) {
        var day = date("tanggal").filter(typed -> InterviewForm.isPast(typed, today));
        if (day.isEmpty()) {
            faults().add("tanggal", "interview.fault.day");
        }
        return day;
    }

    Optional<Way> way() {
        var way = enumOf(Way.class, "cara");
        if (way.isEmpty()) {
            faults().add("cara", "interview.fault.way");
        }
        return way;
    }
}
