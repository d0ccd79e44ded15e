package id.badak.study.panel;

import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Offices that began at different times, each compared with those that never did.
///
/// ATT(g, t) = mean of y(t) − y(base) over those who began in g, less the same over the never
/// mentored; base is g − 1 from g on, and t − 1 before, where the numbers should be near 0 and are
/// the only look at the assumption. Averages weigh each (g, t) by how many began in g. Errors come
/// from the influence of each facility on the average, also through the weights, summed within
/// offices (or facilities) and squared. Source: Callaway and Sant'Anna (2021), without covariates.
/// Periods are those in the rows, in their order. The interval is normal, so with few offices it is
/// too narrow. A facility that is missing in one of a pair's two periods is left out of that pair.
public final class StaggeredAdoption {
    /// The share of the facilities' own squares that is no more than rounding: with one office of
    /// either kind their sums are 0.
    private static final double ROUNDING = 1e-16;

    private static final double SMALLEST = 1e-12;

    /// What the errors are summed within.
    public enum Within {
        FACILITY,
        OFFICE
    }

    /// One pair of group and period.
    ///
    /// @param since  periods since the begin; below 0 before it
    /// @param value  counts in the averages also where its own error is withheld
    /// @param effect withheld where all in it changed alike: an error of 0 would promise too much
    /// @param own    facilities that began in this group, seen in both periods
    /// @param others never mentored facilities beside which it stands
    public record GroupTime(
            int began, int period, int since, double value, Outcome<Effect> effect, long own, long others) {}

    private final List<GroupTime> pairs;
    private final List<Column> columns;
    private final Facilities facilities;
    private final Within within;
    private final double level;

    private StaggeredAdoption(
            List<GroupTime> pairs, List<Column> columns, Facilities facilities, Within within, double level) {
        this.pairs = List.copyOf(pairs);
        this.columns = List.copyOf(columns);
        this.facilities = facilities;
        this.within = within;
        this.level = level;
    }

    public static Outcome<StaggeredAdoption> of(List<Observation> rows, Within within, double level) {
        if (rows.isEmpty()) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        return Facilities.of(rows).flatMap(facilities -> {
            var pairs = new ArrayList<GroupTime>();
            var columns = new ArrayList<Column>();
            for (int group : facilities.groups()) {
                for (int t = 1; t < facilities.periods().size(); t++) {
                    Column.of(facilities, group, t).ifPresent(column -> {
                        columns.add(column);
                        pairs.add(column.pair(facilities, level, within));
                    });
                }
            }
            return pairs.isEmpty()
                    ? Outcome.withheld(Reason.NO_COMPARISON)
                    : Outcome.of(new StaggeredAdoption(pairs, columns, facilities, within, level));
        });
    }

    /// By begin, then by period.
    public List<GroupTime> pairs() {
        return pairs;
    }

    /// The average over all pairs from the begin on.
    public Outcome<Effect> overall() {
        return average("overall", pair -> pair.since() >= 0);
    }

    /// The average of those so many periods after, or before, their begin.
    public Outcome<Effect> event(int since) {
        return average("event " + since, pair -> pair.since() == since);
    }

    /// All events for which there is a pair, in their order; those below 0 look at the assumption.
    public List<Effect> events() {
        return pairs.stream().map(GroupTime::since).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(this::event)
                .flatMap(outcome ->
                        outcome instanceof Outcome.Estimated<Effect>(var effect) ? Stream.of(effect) : Stream.empty())
                .toList();
    }

    /// The average over the periods from their begin on of those who began together.
    public Outcome<Effect> group(int began) {
        return average("began " + began, pair -> pair.began() == began && pair.since() >= 0);
    }

    private Outcome<Effect> average(String name, Predicate<GroupTime> chosen) {
        int n = facilities.size();
        var taken = new ArrayList<Integer>();
        double weights = 0;
        for (int j = 0; j < pairs.size(); j++) {
            if (chosen.test(pairs.get(j))) {
                taken.add(j);
                weights += facilities.share(pairs.get(j).began());
            }
        }
        if (taken.isEmpty()) {
            return Outcome.withheld(Reason.NO_COMPARISON);
        }
        double value = 0;
        for (int j : taken) {
            value += facilities.share(pairs.get(j).began())
                    / weights
                    * pairs.get(j).value();
        }
        var influence = new double[n];
        for (int j : taken) {
            int began = pairs.get(j).began();
            double share = facilities.share(began);
            double gap = pairs.get(j).value() - value;
            double[] own = columns.get(j).influence();
            for (int i = 0; i < n; i++) {
                double drawn = (facilities.began(i) == began ? 1 : 0) - share;
                influence[i] += (share * own[i] + drawn * gap) / weights;
            }
        }
        double error = error(influence, facilities, within);
        if (!(error > 0)) {
            return Outcome.withheld(Reason.NO_VARIATION);
        }
        var sample = Sample.of(n).in(facilities.count(within));
        return Outcome.of(Effect.normal(Method.CALLAWAY_SANT_ANNA, name, value, error, level, sample));
    }

    private static double error(double[] influence, Facilities facilities, Within within) {
        var sums = new TreeMap<Integer, Double>();
        for (int i = 0; i < influence.length; i++) {
            sums.merge(facilities.cluster(i, within), influence[i], Double::sum);
        }
        double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
        double single = Arrays.stream(influence).map(one -> one * one).sum();
        double error = Math.sqrt(squares) / influence.length;
        return squares > ROUNDING * single && error > SMALLEST ? error : 0;
    }

    /// One pair's value and how much each facility moves it.
    private static final class Column {
        private final int group;
        private final int period;
        private final int since;
        private final double value;
        private final double[] influence;
        private final long own;
        private final long others;

        private Column(int group, int period, int since, double value, double[] influence, long own, long others) {
            this.group = group;
            this.period = period;
            this.since = since;
            this.value = value;
            this.influence = influence;
            this.own = own;
            this.others = others;
        }

        static Optional<Column> of(Facilities facilities, int group, int t) {
            int begin = facilities.periods().indexOf(group);
            int base = t >= begin ? begin - 1 : t - 1;
            int n = facilities.size();
            var change = new double[n];
            double sum = 0;
            double otherSum = 0;
            long own = 0;
            long others = 0;
            for (int i = 0; i < n; i++) {
                change[i] = facilities.outcome(i, t) - facilities.outcome(i, base);
                if (Double.isFinite(change[i])) {
                    if (facilities.began(i) == group) {
                        sum += change[i];
                        own++;
                    } else if (facilities.never(i)) {
                        otherSum += change[i];
                        others++;
                    }
                }
            }
            if (own < 2 || others < 2) {
                return Optional.empty();
            }
            double mean = sum / own;
            double otherMean = otherSum / others;
            var influence = new double[n];
            for (int i = 0; i < n; i++) {
                if (Double.isFinite(change[i])) {
                    if (facilities.began(i) == group) {
                        influence[i] = (change[i] - mean) * n / own;
                    } else if (facilities.never(i)) {
                        influence[i] = -(change[i] - otherMean) * n / others;
                    }
                }
            }
            return Optional.of(new Column(
                    group, facilities.periods().get(t), t - begin, mean - otherMean, influence, own, others));
        }

        double[] influence() {
            return influence;
        }

        GroupTime pair(Facilities facilities, double level, Within within) {
            double error = error(influence, facilities, within);
            Outcome<Effect> effect = error > 0
                    ? Outcome.of(Effect.normal(
                            Method.CALLAWAY_SANT_ANNA,
                            "began %d in %d".formatted(group, period),
                            value,
                            error,
                            level,
                            Sample.of(own + others).in(facilities.count(within))))
                    : Outcome.withheld(Reason.NO_VARIATION);
            return new GroupTime(group, period, since, value, effect, own, others);
        }
    }
}
