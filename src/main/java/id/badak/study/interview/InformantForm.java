package id.badak.study.interview;

import id.badak.registry.programme.Chain;
import id.badak.shell.Fields;
import id.badak.study.interview.FieldStudies.Asked;
import id.badak.study.interview.Informant.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class InformantForm extends Fields {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("0*[1-9]\\d{0,2}");

    InformantForm(Map<String, String> typed) {
        super(typed);
    }

    static InformantForm empty(UUID operation, int number) {
        return new InformantForm(Map.of("operasi", operation.toString(), "nomor", String.valueOf(number)));
    }

    Optional<Asked> check(LocalDate today) {
        int number = NUMBER.matcher(value("nomor")).matches() ? Integer.parseInt(value("nomor")) : 0;
        if (number < 1 || number > Informant.HIGHEST_NUMBER) {
            faults().add("nomor", "interview.fault.number", Informant.HIGHEST_NUMBER);
        }
        var part = enumOf(Part.class, "peran");
        if (part.isEmpty()) {
            faults().add("peran", "interview.fault.part");
        }
        var chain = enumOf(Chain.class, "rantai");
        if (chain.isEmpty() && part.isPresent() && part.get() != Part.OFFICER) {
            faults().add("rantai", "interview.fault.chain");
        }
        fit("kelompok", Informant.LONGEST_CLUSTER, "interview.fault.long");
        var month = month(value("sejak"), today);
        if (!value("sejak").isEmpty() && month == null) {
            faults().add("sejak", "interview.fault.month");
        }
        fit("negatif", Informant.LONGEST_CONTRARY, "interview.fault.long");
        if (uuid("operasi").isEmpty()) {
            faults().add("nomor", "interview.fault.form");
        }
        return faults().any()
                ? Optional.empty()
                : Optional.of(new Asked(
                        number, part.orElseThrow(), chain.orElse(null), value("kelompok"), month, value("negatif")));
    }

    /// A month as one types it, by its first day; empty where there is none.
    static String typed(@Nullable LocalDate first) {
        return first == null ? "" : YearMonth.from(first).toString();
    }

    /// The first day of the month that was typed; null where it is none that has begun.
    static @Nullable LocalDate month(String typed, LocalDate today) {
        if (!MONTH.matcher(typed).matches()) {
            return null;
        }
        try {
            var first = YearMonth.parse(typed).atDay(1);
            return first.isAfter(today) || first.getYear() < 2000 ? null : first;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
