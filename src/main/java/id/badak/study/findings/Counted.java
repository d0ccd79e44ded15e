package id.badak.study.findings;

import id.badak.study.cluster.ClusterBootstrap;
import id.badak.study.counts.Ratios;
import id.badak.study.counts.Transitions;
import id.badak.study.counts.Trend;
import id.badak.study.dataset.Dataset;
import id.badak.study.findings.Finding.Quantity;
import id.badak.study.findings.Finding.Question;
import id.badak.study.findings.Finding.Subject;
import id.badak.study.sensitivity.EValue;
import id.badak.study.sensitivity.RosenbaumBound;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Significance;
import id.badak.study.statistics.TwoProportions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What needs no more than counts: shares, their change, the same facilities twice, and the trend.
record Counted(Dataset dataset, List<PeriodCounts> counts, int before, int after, Analysis.Choices choices) {
    /// Fisher's test adds up a table's probabilities; above this n the pooled z says the same.
    private static final int LARGEST_FISHER = 20_000;

    /// Source: ours. With fewer groups drawn again the interval is far too narrow to be shown.
    static final int FEWEST_GROUPS = 6;

    private static final double LEVEL = Analysis.LEVEL;

    List<Finding> shares() {
        var all = new ArrayList<Finding>();
        for (var one : counts) {
            one.shares()
                    .forEach((period, share) -> all.add(new Finding(
                            "share.%s.%s".formatted(one.code(), label(period)),
                            Question.SHARES,
                            Subject.of(one.kind(), label(period)),
                            Quantity.SHARE,
                            Method.WILSON,
                            Outcome.of(Figure.of(share, share.wilson(LEVEL))))));
        }
        return all;
    }

    List<Finding> changes() {
        var all = new ArrayList<Finding>();
        for (var one : counts) {
            all.add(new Finding(
                    "change." + one.code(),
                    Question.CHANGE,
                    Subject.of(one.kind(), both()),
                    Quantity.DIFFERENCE,
                    Method.NEWCOMBE,
                    pair(one).map(Counted::change)));
        }
        for (var one : counts) {
            all.add(bootstrap(one, "facility", dataset.facilities(), dataset::facility));
            all.add(bootstrap(one, "office", dataset.offices(), dataset::office));
        }
        return all;
    }

    private static Figure change(TwoProportions pair) {
        var p = new ArrayList<Figure.PValue>();
        p.add(new Figure.PValue(Method.POOLED_Z, pair.pooledP()));
        if (pair.before().n() + pair.after().n() <= LARGEST_FISHER) {
            p.add(new Figure.PValue(Method.FISHER, pair.fisherP()));
        }
        return Figure.of(pair.difference())
                .with(pair.newcombe(LEVEL))
                .with(
                        List.of((long) pair.before().k(), (long) pair.after().k()),
                        List.of((long) pair.before().n(), (long) pair.after().n()),
                        p);
    }

    /// Withheld also where nothing differs at all: all or none met the requirements both times.
    private Outcome<TwoProportions> pair(PeriodCounts one) {
        Proportion first = one.shares().get(before);
        Proportion second = one.shares().get(after);
        if (first == null || second == null || before >= after) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        long met = (long) first.k() + second.k();
        boolean alike = met == 0 || met == (long) first.n() + second.n();
        return alike ? Outcome.withheld(Reason.NO_VARIATION) : Outcome.of(new TwoProportions(first, second));
    }

    private Finding bootstrap(PeriodCounts one, String within, int groups, IntUnaryOperator group) {
        return new Finding(
                "change.%s.bootstrap-%s".formatted(one.code(), within),
                Question.CHANGE,
                new Subject(one.kind(), "bootstrap-" + within, both()),
                Quantity.DIFFERENCE,
                Method.CLUSTER_BOOTSTRAP,
                pair(one).flatMap(_ -> drawn(groups(one, groups, group))).map(done -> Figure.of(done.effect())));
    }

    private Outcome<ClusterBootstrap> drawn(List<ClusterBootstrap.Counts> groups) {
        return groups.size() < FEWEST_GROUPS
                ? Outcome.withheld(Reason.TOO_FEW)
                : ClusterBootstrap.ofPatterns(groups, choices.replicates(), choices.seed(), LEVEL);
    }

    private List<ClusterBootstrap.Counts> groups(PeriodCounts one, int count, IntUnaryOperator group) {
        var sums = new int[4][count];
        for (int cell = 0; cell < dataset.cells(); cell++) {
            if (!one.counts(dataset, cell)) {
                continue;
            }
            int at = group.applyAsInt(cell);
            int met = dataset.met(cell) ? 1 : 0;
            if (dataset.period(cell) == before) {
                sums[0][at] += met;
                sums[1][at]++;
            } else if (dataset.period(cell) == after) {
                sums[2][at] += met;
                sums[3][at]++;
            }
        }
        var all = new ArrayList<ClusterBootstrap.Counts>();
        for (int i = 0; i < count; i++) {
            if (sums[1][i] + sums[3][i] > 0) {
                all.add(new ClusterBootstrap.Counts(sums[0][i], sums[1][i], sums[2][i], sums[3][i]));
            }
        }
        return all;
    }

    List<Finding> paired(List<Analysis.Pairs> pairs) {
        var all = new ArrayList<Finding>();
        for (var pair : pairs) {
            var subject = Subject.of(pair.kind(), both());
            var seen = seenTwice(pair.counts());
            all.add(new Finding(
                    "paired." + pair.id(),
                    Question.SAME_FACILITIES,
                    subject,
                    Quantity.RATIO,
                    Method.MC_NEMAR_EXACT,
                    seen.flatMap(counts -> counts.odds(LEVEL)).map(Figure::of)));
            all.add(test(pair, Method.MC_NEMAR, seen.flatMap(Transitions::chiSquare)));
            all.add(test(pair, Method.MC_NEMAR_EXACT, seen.flatMap(Transitions::exact)));
            all.add(test(pair, Method.MC_NEMAR_MID_P, seen.flatMap(Transitions::midP)));
        }
        return all;
    }

    private Outcome<Transitions> seenTwice(Transitions counts) {
        if (before >= after) {
            return Outcome.withheld(Reason.ONE_PERIOD);
        }
        return counts.n() == 0 ? Outcome.withheld(Reason.NO_ROWS) : Outcome.of(counts);
    }

    private Finding test(Analysis.Pairs pair, Method method, Outcome<Significance> test) {
        return new Finding(
                "paired.%s.%s".formatted(pair.id(), method.code()),
                Question.SAME_FACILITIES,
                new Subject(pair.kind(), "test", both()),
                Quantity.TEST,
                method,
                test.map(Figure::of));
    }

    List<Finding> trends() {
        var all = new ArrayList<Finding>();
        for (var one : counts) {
            var steps = one.shares().entrySet().stream()
                    .map(entry -> new Trend.Step(entry.getKey(), entry.getValue()))
                    .toList();
            Outcome<Trend> trend = steps.size() == 2 ? Outcome.withheld(Reason.TOO_FEW) : Trend.of(steps);
            all.add(trend(one, "line", Method.COCHRAN_ARMITAGE, trend.map(Trend::line)));
            all.add(trend(one, "departure", Method.TREND_DEPARTURE, trend.flatMap(Trend::departure)));
        }
        return all;
    }

    private Finding trend(PeriodCounts one, String part, Method method, Outcome<Significance> test) {
        return new Finding(
                "trend.%s.%s".formatted(one.code(), part),
                Question.TREND,
                new Subject(
                        one.kind(),
                        "trend-" + part,
                        label(one.shares().firstKey()) + " – "
                                + label(one.shares().lastKey())),
                Quantity.TEST,
                method,
                test.map(Figure::of));
    }

    /// How strong an unseen cause would have to be for the change to be no change.
    List<Finding> sensitivity(Analysis.Pairs pairs) {
        Outcome<Effect> ratio = pair(counts.getFirst()).flatMap(pair -> new Ratios(pair).risk(LEVEL));
        Outcome<EValue> value = ratio.map(EValue::of);
        var all = new ArrayList<Finding>();
        all.add(strength("risk-ratio", Quantity.RATIO, Method.RISK_RATIO, ratio.map(Figure::of)));
        all.add(strength("e-value", Quantity.NUMBER, Method.E_VALUE, value.map(one -> Figure.of(one.estimate()))));
        all.add(strength("e-value-bound", Quantity.NUMBER, Method.E_VALUE, value.map(one -> Figure.of(one.bound()))));
        all.add(strength(
                "rosenbaum",
                Quantity.NUMBER,
                Method.ROSENBAUM,
                seenTwice(pairs.counts())
                        .flatMap(one -> new RosenbaumBound(one.gained(), one.lost()).findGamma(Analysis.ALPHA))
                        .map(Figure::of)));
        return all;
    }

    private Finding strength(String part, Quantity quantity, Method method, Outcome<Figure> figure) {
        return new Finding(
                "sensitivity." + part, Question.SENSITIVITY, Subject.part(part, both()), quantity, method, figure);
    }

    private String both() {
        return label(before) + " → " + label(after);
    }

    private String label(int period) {
        return dataset.origin().unit().label(period);
    }
}
