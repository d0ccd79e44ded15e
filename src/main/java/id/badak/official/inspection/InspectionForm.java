package id.badak.official.inspection;

import id.badak.registry.grading.Clause;
import id.badak.registry.grading.Severity;
import id.badak.registry.standard.Edition;
import id.badak.shell.Fields;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class InspectionForm extends Fields {
    InspectionForm(Map<String, String> typed) {
        super(typed);
    }

    static InspectionForm empty(UUID operation, LocalDate on) {
        return new InspectionForm(Map.of("operasi", operation.toString(), "tanggal", on.toString()));
    }

    int answered(Edition edition) {
        return filled(edition.clauses().stream().map(clause -> "jawab-" + clause.number()));
    }

    Optional<UUID> operation() {
        return uuid("operasi");
    }

    Optional<UUID> facility() {
        return uuid("sarana");
    }

    /// The date as typed; empty when it is none.
    Optional<LocalDate> date() {
        return date("tanggal");
    }

    /// Reads the whole form; what does not fit is among the faults, and then there is no report.
    Optional<InspectionReport> report(UUID facility, Edition edition, Purposes purposes, LocalDate today) {
        var inspectedOn = inspectedOn(today);
        if (purposes.find(value("tujuan")).isEmpty()) {
            faults().add("tujuan", "problem.inspection.unknown-purpose");
        }
        var status = enumOf(FacilityStatus.class, "keadaan").orElse(null);
        if (status == null) {
            faults().add("keadaan", "inspection.fault.status");
        }
        var answers = status == FacilityStatus.ACTIVE
                ? answers(edition, inspectedOn)
                : Map.<String, InspectionReport.Given>of();
        if (value("catatan").length() > Inspection.LONGEST_NOTE) {
            faults().add("catatan", "problem.inspection.note-too-long");
        }
        if (faults().any() || inspectedOn == null || status == null) {
            return Optional.empty();
        }
        return Optional.of(new InspectionReport(
                facility, edition.id().value(), inspectedOn, value("tujuan"), status, value("catatan"), answers));
    }

    private @Nullable LocalDate inspectedOn(LocalDate today) {
        var inspectedOn = date("tanggal").orElse(null);
        if (inspectedOn == null) {
            faults().add("tanggal", "inspection.fault.date");
        } else if (inspectedOn.isAfter(today)) {
            faults().add("tanggal", "problem.inspection.date-ahead");
        } else if (inspectedOn.isBefore(Inspection.oldest(today))) {
            faults().add("tanggal", "problem.inspection.date-too-old");
        }
        return inspectedOn;
    }

    private Map<String, InspectionReport.Given> answers(Edition edition, @Nullable LocalDate inspectedOn) {
        var answers = new LinkedHashMap<String, InspectionReport.Given>();
        for (var clause : edition.clauses()) {
            var mark = enumOf(Mark.class, "jawab-" + clause.number()).orElse(null);
            if (mark == null || !Mark.list(clause).contains(mark)) {
                faults().add("butir-" + clause.number(), "inspection.fault.unanswered", clause.number());
            } else {
                answers.put(
                        clause.number(),
                        mark.isUnmet()
                                ? unmet(clause, mark, inspectedOn)
                                : new InspectionReport.Given(mark, null, "", null));
            }
        }
        return answers;
    }

    private InspectionReport.Given unmet(Clause clause, Mark mark, @Nullable LocalDate inspectedOn) {
        var number = clause.number();
        var severity = enumOf(Severity.class, "berat-" + number).orElse(null);
        if (clause.severities().size() > 1 && !clause.severities().contains(severity)) {
            faults().add("berat-" + number, "inspection.fault.severity", number);
        }
        var statement = value("temuan-" + number);
        if (statement.isEmpty()) {
            faults().add("temuan-" + number, "problem.inspection.finding-without-statement", number);
        } else if (statement.length() > Inspection.LONGEST_STATEMENT) {
            faults().add("temuan-" + number, "problem.inspection.statement-too-long", number);
        }
        return new InspectionReport.Given(
                mark, clause.severities().size() > 1 ? severity : null, statement, dueOn(number, inspectedOn));
    }

    private @Nullable LocalDate dueOn(String number, @Nullable LocalDate inspectedOn) {
        var dueOn = date("batas-" + number).orElse(null);
        if (dueOn == null && !is("batas-" + number, "")) {
            faults().add("batas-" + number, "inspection.fault.due", number);
        }
        if (dueOn != null && inspectedOn != null && dueOn.isBefore(inspectedOn)) {
            faults().add("batas-" + number, "problem.inspection.due-out-of-range", number);
        }
        return dueOn;
    }
}
