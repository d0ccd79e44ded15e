package id.badak.study.counts;

import id.badak.study.statistics.ConfidenceInterval;
import id.badak.study.statistics.Effect;
import id.badak.study.statistics.Method;
import id.badak.study.statistics.Outcome;
import id.badak.study.statistics.Proportion;
import id.badak.study.statistics.Reason;
import id.badak.study.statistics.Sample;
import id.badak.study.statistics.Significance;
import id.badak.study.statistics.TwoProportions;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The same facilities seen twice: what became of each.
///
/// Only those who changed tell of a change. From the two percentages alone these four counts cannot
/// be had, so whether a panel's change is more than chance is not to be read from a yearbook.
///
/// @param stayed met the standard both times
/// @param lost   met it only at first
/// @param gained met it only later
/// @param never  met it neither time
public record Transitions(int stayed, int lost, int gained, int never) {
    public Transitions {
        if (stayed < 0 || lost < 0 || gained < 0 || never < 0) {
            throw new IllegalArgumentException("a count below 0");
        }
    }

    public Outcome<TwoProportions> margins() {
        if (n() < 1) {
            return Outcome.withheld(Reason.NO_ROWS);
        }
        return Outcome.of(new TwoProportions(new Proportion(stayed + lost, n()), new Proportion(stayed + gained, n())));
    }

    /// χ² = (gained − lost)²/(gained + lost), without correction. Source: McNemar (1947).
    public Outcome<Significance> chiSquare() {
        return ifAnyChanged(() ->
                Significance.chiSquare(Method.MC_NEMAR, Math.pow((double) gained - lost, 2) / changed(), 1, sample()));
    }

    /// Twice the smaller binomial tail of one half. It never finds too often, and too seldom
    /// instead.
    public Outcome<Significance> exact() {
        return ifAnyChanged(() -> Significance.exact(Method.MC_NEMAR_EXACT, 2 * tail(), sample()));
    }

    /// The exact p less the probability of what was seen: as often right as it says, on average.
    /// Source: Fagerland and others (2013).
    public Outcome<Significance> midP() {
        return ifAnyChanged(() -> {
            double seen = chance().probability(Math.min(lost, gained));
            return Significance.exact(Method.MC_NEMAR_MID_P, 2 * tail() - seen, sample());
        });
    }

    /// gained/lost, the odds that who changed changed for the better; the interval from the exact
    /// one (l, u) of gained/(gained + lost), as l/(1−l) and u/(1−u).
    ///
    /// Withheld where nobody lost or nobody gained: the ratio is then without end, or 0.
    public Outcome<Effect> odds(double level) {
        if (changed() == 0) {
            return Outcome.withheld(Reason.NOBODY_CHANGED);
        }
        if (lost == 0 || gained == 0) {
            return Outcome.withheld(Reason.EMPTY_CELL);
        }
        var share = new Proportion(gained, changed()).clopper(level);
        var interval = new ConfidenceInterval(
                share.lower() / (1 - share.lower()), share.upper() / (1 - share.upper()), level, Method.MC_NEMAR_EXACT);
        return Outcome.of(new Effect(
                Method.MC_NEMAR_EXACT,
                "gained-to-lost",
                (double) gained / lost,
                Math.sqrt(1.0 / gained + 1.0 / lost),
                OptionalDouble.empty(),
                interval,
                Math.min(1, 2 * tail()),
                sample()));
    }

    public int n() {
        return Math.toIntExact((long) stayed + lost + gained + never);
    }

    private int changed() {
        return Math.addExact(lost, gained);
    }

    private double tail() {
        return chance().cumulativeProbability(Math.min(lost, gained));
    }

    private BinomialDistribution chance() {
        return BinomialDistribution.of(changed(), 0.5);
    }

    private Sample sample() {
        return Sample.of(n()).meeting((long) stayed + gained);
    }

    private Outcome<Significance> ifAnyChanged(java.util.function.Supplier<Significance> test) {
        return changed() == 0 ? Outcome.withheld(Reason.NOBODY_CHANGED) : Outcome.of(test.get());
    }
}
