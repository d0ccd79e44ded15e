package id.badak.study.interview;

import id.badak.shell.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// In which month mentoring ended; an empty month says that it goes on.
final class LeavingForm extends Fields {
    LeavingForm(Map<String, String> typed) {
        super(typed);
    }

    static LeavingForm of(UUID operation, @Nullable LocalDate leftOn) {
        return new LeavingForm(Map.of("operasi", operation.toString(), "sampai", InformantForm.typed(leftOn)));
    }

    /// Null where it goes on, and where there is a fault.
    @Nullable
    LocalDate check(LocalDate today) {
        var month = InformantForm.month(value("sampai"), today);
        if (!value("sampai").isEmpty() && month == null) {
            faults().add("sampai", "interview.fault.month");
        }
        if (uuid("operasi").isEmpty()) {
            faults().add("sampai", "interview.fault.form");
        }
        return month;
    }
}
