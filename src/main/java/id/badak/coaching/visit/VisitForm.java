package id.badak.coaching.visit;

import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Clause;
import id.badak.registry.programme.Cause;
import id.badak.registry.standard.Edition;
import id.badak.shell.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was posted as a visit: the operation's id, the frame of the visit, and for each clause an
/// answer and perhaps an agreement.
///
/// The values are kept as they were typed, so that the page can be shown again with its faults.
final class VisitForm {
    private static final int DEFAULT_DAYS = 14;

    private final Map<String, String> values;
    private final Faults faults = new Faults();

    VisitForm(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /// An empty form, with the date and a deadline filled in.
    static VisitForm empty(UUID operation, Edition edition, LocalDate today) {
        var values = new HashMap<String, String>();
        values.put("operasi", operation.toString());
        values.put("tanggal", today.toString());
        values.put("bentuk", VisitReport.Form.ON_SITE.name());
        for (var clause : edition.clauses()) {
            values.put("batas-" + clause.number(), today.plusDays(DEFAULT_DAYS).toString());
        }
        return new VisitForm(values);
    }

    Faults faults() {
        return faults;
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    boolean is(String field, String value) {
        return value(field).equals(value);
    }

    /// Remembers a photo that was kept, so that it need not be chosen again after a fault.
    void keepPhoto(String clause, UUID photo) {
        values.put("foto-lama-" + clause, photo.toString());
    }

    int answered(Edition edition) {
        return (int) edition.clauses().stream()
                .filter(clause -> !value("jawab-" + clause.number()).isEmpty())
                .count();
    }

    Optional<UUID> operation() {
        return uuid(value("operasi"));
    }

    /// Reads the whole form; what does not fit is among the faults, and then there is no report.
    Optional<VisitReport> report(UUID mentorCase, Edition edition, LocalDate today) {
        var visitedOn = date("tanggal", "tanggal", "visit.fault.date");
        if (visitedOn != null && visitedOn.isAfter(today)) {
            faults.add("tanggal", "problem.visit.date-ahead");
        }
        var minutes = minutes();
        var form = enumOf(VisitReport.Form.class, value("bentuk"));
        if (form == null) {
            faults.add("bentuk", "visit.fault.form");
        }
        if (value("catatan").length() > 2_000) {
            faults.add("catatan", "problem.visit.note-too-long");
        }
        var answers = answers(edition);
        var problems = problems(edition, answers, visitedOn);
        if (faults.any() || visitedOn == null || form == null) {
            return Optional.empty();
        }
        return Optional.of(new VisitReport(
                mentorCase, edition.id().value(), visitedOn, minutes, form, value("catatan"), answers, problems));
    }

    private int minutes() {
        var typed = value("menit");
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > 600) {
            faults.add("menit", "problem.visit.wrong-minutes");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private Map<String, Answer.Verdict> answers(Edition edition) {
        var answers = new LinkedHashMap<String, Answer.Verdict>();
        for (var clause : edition.clauses()) {
            var verdict = enumOf(Answer.Verdict.class, value("jawab-" + clause.number()));
            if (verdict != null) {
                answers.put(clause.number(), verdict);
            }
        }
        if (answers.isEmpty()) {
            faults.add("butir-" + edition.clauses().getFirst().number(), "problem.visit.nothing-answered");
        }
        return answers;
    }

    private List<VisitReport.Found> problems(
            Edition edition, Map<String, Answer.Verdict> answers, @Nullable LocalDate visitedOn) {
        var problems = new ArrayList<VisitReport.Found>();
        for (var clause : edition.clauses()) {
            if (answers.get(clause.number()) == Answer.Verdict.UNMET) {
                var found = problem(clause, visitedOn);
                if (found != null) {
                    problems.add(found);
                }
            }
        }
        return problems;
    }

    private VisitReport.@Nullable Found problem(Clause clause, @Nullable LocalDate visitedOn) {
        var number = clause.number();
        var cause = enumOf(Cause.class, value("sebab-" + number));
        if (cause == null) {
            faults.add("sebab-" + number, "visit.fault.cause", number);
        }
        var option = value("pilihan-" + number);
        if (clause.options().stream().noneMatch(one -> one.id().equals(option))) {
            faults.add("pilihan-" + number, "visit.fault.option", number);
            cause = null;
        }
        var dueOn = date("batas-" + number, "batas-" + number, "visit.fault.due", number);
        if (dueOn != null && visitedOn != null && dueOn.isBefore(visitedOn)) {
            faults.add("batas-" + number, "problem.visit.due-out-of-range", number);
        }
        return cause == null || dueOn == null
                ? null
                : new VisitReport.Found(
                        number,
                        cause,
                        option,
                        dueOn,
                        uuid(value("foto-lama-" + number)).orElse(null));
    }

    private @Nullable LocalDate date(String name, String field, String key, Object... facts) {
        try {
            return LocalDate.parse(value(name));
        } catch (DateTimeParseException noDate) {
            faults.add(field, key, facts);
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E enumOf(Class<E> type, String name) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
