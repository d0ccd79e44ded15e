package id.badak.study.appraisal;

import id.badak.shell.Fields;
import id.badak.study.dataset.PeriodUnit;
import id.badak.study.findings.Analysis.Choices;
import java.util.Map;
import java.util.UUID;

/// What chance needs, under which plan, and how long a period is where no plan says it.
final class AppraisalForm extends Fields {
    /// Source: ours. Others wait for the one thread meanwhile.
    private static final int MOST_REPLICATES = 20_000;

    AppraisalForm(Map<String, String> typed) {
        super(typed);
    }

    static AppraisalForm empty(UUID operation) {
        return new AppraisalForm(Map.of(
                "operasi",
                operation.toString(),
                "satuan",
                PeriodUnit.YEAR.name(),
                "benih",
                "1",
                "ulangan",
                Integer.toString(Choices.USUAL_REPLICATES)));
    }

    boolean check() {
        if (!value("rencana").isEmpty() && uuid("rencana").isEmpty()) {
            faults().add("rencana", "appraisal.fault.plan");
        }
        if (enumOf(PeriodUnit.class, "satuan").isEmpty()) {
            faults().add("satuan", "appraisal.fault.unit");
        }
        if (!value("benih").matches("[0-9]{1,18}")) {
            faults().add("benih", "appraisal.fault.seed");
        }
        if (!value("ulangan").matches("[0-9]{1,6}")
                || replicates() < Choices.FEWEST_REPLICATES
                || replicates() > MOST_REPLICATES) {
            faults().add("ulangan", "appraisal.fault.replicates", Choices.FEWEST_REPLICATES, MOST_REPLICATES);
        }
        if (uuid("operasi").isEmpty()) {
            faults().add("benih", "appraisal.fault.form");
        }
        return !faults().any();
    }

    AppraisalId id() {
        return new AppraisalId(uuid("operasi").orElseThrow());
    }

    /// What a checked form asks.
    Appraisals.Wish wish() {
        return new Appraisals.Wish(
                uuid("rencana").map(PlanId::new).orElse(null),
                enumOf(PeriodUnit.class, "satuan").orElseThrow(),
                Long.parseLong(value("benih")),
                replicates());
    }

    private int replicates() {
        return Integer.parseInt(value("ulangan"));
    }
}
