package id.badak.coaching.visit;

import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Clause;
import id.badak.registry.programme.Cause;
import id.badak.registry.standard.Edition;
import id.badak.shell.Fields;
import java.time.LocalDate;
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
final class VisitForm extends Fields {
    /// Source: ours. Only what the fields begin with; mentor and owner agree on another day.
    private static final int DEFAULT_DAYS = 14;

    VisitForm(Map<String, String> typed) {
        super(typed);
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

    /// Remembers a photo that was kept, so that it need not be chosen again after a fault.
    void keepPhoto(String clause, UUID photo) {
        keep("foto-lama-" + clause, photo.toString());
    }

    int answered(Edition edition) {
        return filled(edition.clauses().stream().map(clause -> "jawab-" + clause.number()));
    }

    Optional<UUID> operation() {
        return uuid("operasi");
    }

    /// Reads the whole form; what does not fit is among the faults, and then there is no report.
    Optional<VisitReport> report(UUID mentorCase, Edition edition, LocalDate today) {
        var visitedOn = date("tanggal", "visit.fault.date");
        if (visitedOn != null && visitedOn.isAfter(today)) {
            faults().add("tanggal", "problem.visit.date-ahead");
        }
        var minutes = minutes();
        var form = enumOf(VisitReport.Form.class, "bentuk").orElse(null);
        if (form == null) {
            faults().add("bentuk", "visit.fault.form");
        }
        if (value("catatan").length() > Visit.LONGEST_NOTE) {
            faults().add("catatan", "problem.visit.note-too-long");
        }
        var answers = answers(edition);
        var problems = problems(edition, answers, visitedOn);
        if (faults().any() || visitedOn == null || form == null) {
            return Optional.empty();
        }
        return Optional.of(new VisitReport(
                mentorCase, edition.id().value(), visitedOn, minutes, form, value("catatan"), answers, problems));
    }

    private int minutes() {
        var typed = value("menit");
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > Visit.MOST_MINUTES) {
            faults().add("menit", "problem.visit.wrong-minutes");
            return 0;
        }
        return Integer.parseInt(typed);
    }

    private Map<String, Answer.Verdict> answers(Edition edition) {
        var answers = new LinkedHashMap<String, Answer.Verdict>();
        for (var clause : edition.clauses()) {
            enumOf(Answer.Verdict.class, "jawab-" + clause.number())
                    .ifPresent(verdict -> answers.put(clause.number(), verdict));
        }
        if (answers.isEmpty()) {
            faults().add("butir-" + edition.clauses().getFirst().number(), "problem.visit.nothing-answered");
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
        var cause = enumOf(Cause.class, "sebab-" + number).orElse(null);
        if (cause == null) {
            faults().add("sebab-" + number, "visit.fault.cause", number);
        }
        var option = value("pilihan-" + number);
        if (clause.options().stream().noneMatch(one -> one.id().equals(option))) {
            faults().add("pilihan-" + number, "visit.fault.option", number);
            cause = null;
        }
        var dueOn = date("batas-" + number, "visit.fault.due", number);
        if (dueOn != null && visitedOn != null && dueOn.isBefore(visitedOn)) {
            faults().add("batas-" + number, "problem.visit.due-out-of-range", number);
        }
        return cause == null || dueOn == null
                ? null
                : new VisitReport.Found(
                        number,
                        cause,
                        option,
                        dueOn,
                        uuid("foto-lama-" + number).orElse(null));
    }

    private @Nullable LocalDate date(String field, String key, Object... facts) {
        var date = date(field);
        if (date.isEmpty()) {
            faults().add(field, key, facts);
        }
        return date.orElse(null);
    }
}
