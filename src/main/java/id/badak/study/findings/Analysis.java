package id.badak.study.findings;

import id.badak.study.counts.Transitions;
import id.badak.study.dataset.Dataset;
import id.badak.study.sensitivity.Adjustment;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All that was asked of one table, with the answers.
///
/// @param before  the earlier of the two periods that are compared
/// @param after   the later; the same as `before` where there is one period only
/// @param periods all of the table, in their order
public record Analysis(
        Dataset dataset,
        Optional<Plan> plan,
        Choices choices,
        int before,
        int after,
        List<Integer> periods,
        List<Finding> findings,
        List<Pairs> pairs,
        List<Deviation> deviations) {
    public static final double LEVEL = 0.95;
    public static final double ALPHA = 0.05;

    /// What chance needs.
    public record Choices(long seed, int replicates) {
        /// Source: ours. Fewer say nothing of a 2.5 % quantile.
        public static final int FEWEST_REPLICATES = 200;

        /// Source: ours. Where nobody asked for another number.
        public static final int USUAL_REPLICATES = 2_000;
    }

    /// The facilities of one kind, or all, that were looked at in both periods.
    public record Pairs(String id, Optional<String> kind, Transitions counts) {}

    /// Asks every question that the columns allow.
    ///
    /// @param progress is told each question before it is asked
    public static Analysis of(
            Dataset dataset, Optional<Plan> plan, Choices choices, Consumer<Finding.Question> progress) {
        var counts = PeriodCounts.list(dataset);
        var periods = List.copyOf(counts.getFirst().shares().keySet());
        int before = plan.map(one -> one.before().orElse(periods.getFirst())).orElse(periods.getFirst());
        int after = plan.map(one -> one.after().orElse(periods.getLast())).orElse(periods.getLast());
        var pairs = counts.stream()
                .map(one -> new Pairs(one.code(), one.kind(), one.transitions(dataset, before, after)))
                .toList();
        var findings = new ArrayList<Finding>();
        progress.accept(Finding.Question.SHARES);
        var described = new Counted(dataset, counts, before, after, choices);
        findings.addAll(described.shares());
        progress.accept(Finding.Question.CHANGE);
        findings.addAll(described.changes());
        findings.addAll(described.paired(pairs));
        findings.addAll(described.trends());
        progress.accept(Finding.Question.COMPARISON);
        findings.addAll(new Compared(dataset, periods, plan, choices, progress).list());
        findings.addAll(described.sensitivity(pairs.getFirst()));
        findings.addAll(together(plan, counts, findings));
        return new Analysis(
                dataset,
                plan,
                choices,
                before,
                after,
                periods,
                List.copyOf(findings),
                pairs,
                Deviation.list(plan, findings, dataset.origin().lastDay()));
    }

    /// Of the primary findings each p as it must be read beside the others; without a plan of the
    /// changes of all kinds.
    private static List<Finding> together(Optional<Plan> plan, List<PeriodCounts> counts, List<Finding> findings) {
        var wanted = plan.map(Plan::primary)
                .orElseGet(() -> counts.stream()
                        .skip(counts.size() > 1 ? 1 : 0)
                        .map(one -> "change." + one.code())
                        .toList());
        var primary = new ArrayList<Finding>();
        var values = new ArrayList<Double>();
        for (var finding : findings) {
            var p = finding.findFigure().filter(one -> !one.p().isEmpty());
            if (wanted.contains(finding.id()) && p.isPresent()) {
                primary.add(finding);
                values.add(p.get().p().getFirst().value());
            }
        }
        var adjusted = Adjustment.holm(values).values();
        var all = new ArrayList<Finding>();
        for (int i = 0; i < primary.size(); i++) {
            var one = primary.get(i);
            all.add(new Finding(
                    "holm." + one.id(),
                    Finding.Question.MULTIPLICITY,
                    new Finding.Subject(one.subject().kind(), "holm", one.id()),
                    Finding.Quantity.ADJUSTED_P,
                    Method.HOLM,
                    Outcome.of(Figure.of(adjusted.get(i))
                            .with(List.of(), List.of(), List.of(new Figure.PValue(Method.HOLM, adjusted.get(i)))))));
        }
        if (all.isEmpty()) {
            all.add(new Finding(
                    "holm",
                    Finding.Question.MULTIPLICITY,
                    Finding.Subject.part("holm", ""),
                    Finding.Quantity.ADJUSTED_P,
                    Method.HOLM,
                    Outcome.withheld(Reason.NO_ROWS)));
        }
        return all;
    }

    public Optional<Finding> find(String id) {
        return findings.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public String label(int period) {
        return dataset.origin().unit().label(period);
    }
}
