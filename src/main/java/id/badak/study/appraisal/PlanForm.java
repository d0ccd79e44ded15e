package id.badak.study.appraisal;

import id.badak.kernel.Typed;
import id.badak.shell.Fields;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.findings.Plan;
import id.badak.study.statistics.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is going to be asked, as it was typed. Lists are typed line by line.
final class PlanForm extends Fields {
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 12, 1);

    PlanForm(Map<String, String> typed) {
        super(typed);
    }

    /// A new plan, with what most would ask of a programme like this one.
    static PlanForm empty(UUID operation) {
        return new PlanForm(Map.of(
                "operasi",
                operation.toString(),
                "satuan",
                PeriodUnit.YEAR.name(),
                "uji",
                String.join("\n", Method.NEWCOMBE.code(), Method.FISHER.code()),
                "utama",
                "change.all"));
    }

    /// The form of an edition that is there already.
    static PlanForm of(PlanEdition edition) {
        var plan = edition.read(ANY_DAY);
        var form = new PlanForm(Map.of("edisi", Integer.toString(edition.number())));
        form.keep("judul", plan.title());
        form.keep("rancangan", plan.design());
        form.keep("indikator", String.join("\n", plan.indicators()));
        form.keep("uji", plan.tests().stream().map(Method::code).collect(Collectors.joining("\n")));
        form.keep("utama", String.join("\n", plan.primary()));
        form.keep("satuan", edition.unit().name());
        form.keep("sebelum", label(plan.before(), edition.unit()));
        form.keep("sesudah", label(plan.after(), edition.unit()));
        return form;
    }

    private static String label(OptionalInt period, PeriodUnit unit) {
        return period.isPresent() ? unit.label(period.getAsInt()) : "";
    }

    /// One piece of text as a plan keeps it: in one line.
    private String line(String field) {
        return value(field).replaceAll("\\s+", " ");
    }

    private List<String> lines(String field) {
        return value(field)
                .lines()
                .map(Typed::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// The number of the edition that was on the page; 0 for a form of ours that was bent.
    int edition() {
        return value("edisi").matches("[1-9][0-9]{0,5}") ? Integer.parseInt(value("edisi")) : 0;
    }

    /// Checks all fields; empty when something is wrong with one.
    Optional<PlanDraft> check() {
        for (var field : List.of("judul", "rancangan")) {
            if (value(field).isEmpty() || !isLine(line(field))) {
                faults().add(field, "appraisal.fault.text", Plan.LONGEST);
            }
        }
        for (var field : List.of("indikator", "utama")) {
            var lines = lines(field);
            if (lines.isEmpty() || lines.size() > Plan.MOST || !lines.stream().allMatch(PlanForm::isLine)) {
                faults().add(field, "appraisal.fault.lines", Plan.MOST, Plan.LONGEST);
            }
        }
        var unit = enumOf(PeriodUnit.class, "satuan");
        if (unit.isEmpty()) {
            faults().add("satuan", "appraisal.fault.unit");
        }
        var draft = new PlanDraft(
                line("judul"),
                line("rancangan"),
                lines("indikator"),
                tests(),
                lines("utama"),
                unit.orElse(PeriodUnit.YEAR),
                period("sebelum", unit),
                period("sesudah", unit));
        if (!faults().any() && !draft.canBeKept()) {
            faults().add("judul", "appraisal.fault.unreadable");
        }
        return faults().any() ? Optional.empty() : Optional.of(draft);
    }

    private static boolean isLine(String line) {
        return Typed.fits(line, Plan.LONGEST) && line.codePoints().noneMatch(Character::isISOControl);
    }

    private List<Method> tests() {
        var tests = new ArrayList<Method>();
        for (var code : lines("uji")) {
            Arrays.stream(Method.values())
                    .filter(method -> method.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(tests::add, () -> faults().add("uji", "appraisal.fault.test", code));
        }
        return tests;
    }

    private OptionalInt period(String field, Optional<PeriodUnit> unit) {
        if (value(field).isEmpty() || unit.isEmpty()) {
            return OptionalInt.empty();
        }
        var period = unit.get().parse(value(field));
        if (period.isEmpty()) {
            faults().add(
                            field,
                            "appraisal.fault.period",
                            unit.get().label(unit.get().period(ANY_DAY)));
        }
        return period;
    }
}
